package dev.waymark.conformance.vector;

import java.util.Locale;

/// A kind of question.
public enum Family {
    INTERVALS,
    CATEGORIES,
    SCENARIOS,
    CORPUS;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
