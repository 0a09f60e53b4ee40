package dev.waymark.rendering;

import java.util.Locale;

/// What a text is rendered for: the value of `@runtime_stage` (semantics 1.11).
public enum RuntimeStage {
    LOADING,
    CREATING,
    EVALUATING,
    PROMOTING,
    DEMOTING,
    AUDITING,
    TESTING,
    BEFORE_ALL,
    AFTER_ALL;

    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
