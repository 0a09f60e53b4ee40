package dev.waymark.sql.identifier;

import org.jspecify.annotations.Nullable;

/// One name as it was written.
///
/// @param name without quotes
public record Identifier(String name, boolean quoted) {

    /// Stands for a dot inside quotes while a parser reads the text that would cut the name there.
    public static final char HIDDEN_DOT = '\uE000';

    /// @param written in any dialect's quotes, or in none; null for a name left out before or
    ///   behind a dot, as in `db..t`
    public static Identifier of(@Nullable String written) {
        if (written == null) {
            return new Identifier("", false);
        }
        Character closing = closing(written);
        if (closing == null) {
            return new Identifier(written, false);
        }
        String inner = written.substring(1, written.length() - 1).replace(HIDDEN_DOT, '.');
        return new Identifier(inner.replace(closing.toString().repeat(2), "" + closing), true);
    }

    private static @Nullable Character closing(String written) {
        if (written.length() < 2) {
            return null;
        }
        char first = written.charAt(0);
        char closing = first == '[' ? ']' : first;
        boolean opens = "\"`['".indexOf(first) >= 0;
        return opens && written.charAt(written.length() - 1) == closing ? closing : null;
    }
}
