package dev.waymark.rendering.token;

import java.util.Locale;

/// Names of dialects.
public final class Dialects {

    private Dialects() {}

    /// The name alone, lower case: `snowflake` of `Snowflake, normalization_strategy = lowercase`.
    public static String family(String dialect) {
        return dialect.split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
