package dev.waymark.conformance.vector;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// One place where an answer is another one.
///
/// @param path of fields from the answer's root: `/nodes/db.a/category`
/// @param expected null when nothing is expected there
/// @param actual null when nothing was answered there
public record Difference(String path, @Nullable JsonNode expected, @Nullable JsonNode actual) {

    private static final int LIMIT = 400;

    @Override
    public String toString() {
        return "`%s` expected %s, was %s".formatted(path, brief(expected), brief(actual));
    }

    private static String brief(@Nullable JsonNode value) {
        String text = value == null ? "nothing" : value.toString();
        return text.length() > LIMIT ? text.substring(0, LIMIT) + "…" : text;
    }
}
