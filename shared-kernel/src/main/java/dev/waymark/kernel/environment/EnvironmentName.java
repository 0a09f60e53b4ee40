package dev.waymark.kernel.environment;

import java.util.Locale;

/// The name of an environment: lower case, word characters only (semantics 4.1).
public record EnvironmentName(String value) implements Comparable<EnvironmentName> {

    public static final EnvironmentName PROD = new EnvironmentName("prod");

    /// @throws IllegalArgumentException when the name is not sanitised; [#sanitised(String)] makes
    ///   one that is
    public EnvironmentName {
        if (!value.matches("[a-z0-9_]+")) {
            throw new IllegalArgumentException(
                    "an environment's name has only lower-case word characters: " + value);
        }
    }

    /// What a person typed, with every other character turned into `_`.
    public static EnvironmentName sanitised(String typed) {
        return new EnvironmentName(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_"));
    }

    public boolean isProd() {
        return equals(PROD);
    }

    @Override
    public int compareTo(EnvironmentName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
