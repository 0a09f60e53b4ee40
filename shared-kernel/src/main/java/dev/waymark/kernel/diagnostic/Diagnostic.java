package dev.waymark.kernel.diagnostic;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong, or worth knowing, in what a user wrote. Collected, so that all problems
/// show at once.
///
/// @param severity whether it stops the work
/// @param code stable kebab-case name, for filters and documentation: `unknown-property`
/// @param summary what is wrong, one sentence
/// @param mend what to do about it, one sentence
/// @param at where, or null when the whole project is meant
public record Diagnostic(
        Severity severity, String code, String summary, String mend, @Nullable Location at) {

    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    public static Diagnostic error(
            String code, String summary, String mend, @Nullable Location at) {
        return new Diagnostic(Severity.ERROR, code, summary, mend, at);
    }

    public static Diagnostic warning(
            String code, String summary, String mend, @Nullable Location at) {
        return new Diagnostic(Severity.WARNING, code, summary, mend, at);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
