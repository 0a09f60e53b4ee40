package dev.waymark.conformance.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/// What came of one question.
///
/// @param differences empty unless it failed, differs on purpose, or was diagnosed; one line each
/// @param expected what was recorded, as it was compared
/// @param actual what was answered, as it was compared
public record Verdict(
        String id,
        Family family,
        List<String> tags,
        Status status,
        List<String> differences,
        JsonNode expected,
        JsonNode actual) {

    public enum Status {
        PASSED,
        FAILED,
        /// Differs, and is meant to.
        SKIPPED,
        /// Answered by a diagnostic instead of facts: a statement or a construct that is not read.
        DIAGNOSED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Passed when there are no differences.
    public static Verdict of(
            Vector vector, JsonNode expected, JsonNode actual, List<String> differences) {
        return new Verdict(
                vector.id(),
                vector.family(),
                vector.tags(),
                differences.isEmpty() ? Status.PASSED : Status.FAILED,
                differences,
                expected,
                actual);
    }

    public Verdict with(Status other) {
        return new Verdict(id, family, tags, other, differences, expected, actual);
    }

    public boolean is(Status asked) {
        return status == asked;
    }
}
