package dev.waymark.sql.identifier;

import java.util.Locale;

/// What a dialect does to the case of names.
public enum Folding {
    /// Everything to lower case, quoted or not.
    LOWER,
    /// Unquoted names to lower case.
    LOWER_UNQUOTED,
    /// Everything to upper case, quoted or not.
    UPPER,
    /// Unquoted names to upper case.
    UPPER_UNQUOTED,
    /// Nothing.
    KEEP;

    public String fold(String name, boolean quoted) {
        return switch (this) {
            case LOWER -> name.toLowerCase(Locale.ROOT);
            case LOWER_UNQUOTED -> quoted ? name : name.toLowerCase(Locale.ROOT);
            case UPPER -> name.toUpperCase(Locale.ROOT);
            case UPPER_UNQUOTED -> quoted ? name : name.toUpperCase(Locale.ROOT);
            case KEEP -> name;
        };
    }
}
