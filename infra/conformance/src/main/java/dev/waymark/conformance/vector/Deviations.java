package dev.waymark.conformance.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The differences that are meant: rows of a table `| id | ... |` in a document, which name in
/// backticks the questions where they show (`missing/h198`, `scenarios/restate-dev`).
///
/// @param byQuestion id of a question to the id of the row
public record Deviations(Map<String, String> byQuestion) {

    public static final Deviations NONE = new Deviations(Map.of());

    private static final Pattern ROW = Pattern.compile("^\\|\\s*([A-Z]+\\d+)\\s*\\|(.*)$");
    private static final Pattern QUESTION = Pattern.compile("`([\\w.-]+/[^`\\s]+)`");

    /// @param document markdown; one that does not exist lists nothing
    public static Deviations in(Path document) {
        try {
            return Files.isRegularFile(document) ? of(Files.readString(document)) : NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + document, e);
        }
    }

    static Deviations of(String markdown) {
        Map<String, String> found = new TreeMap<>();
        markdown.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> {
                    Matcher question = QUESTION.matcher(row.group(2));
                    while (question.find()) {
                        found.put(question.group(1), row.group(1));
                    }
                });
        return new Deviations(found);
    }

    /// Skipped, when the difference is meant.
    public Verdict judged(Verdict verdict) {
        String row = row(verdict);
        return row == null || !verdict.is(Verdict.Status.FAILED)
                ? verdict
                : verdict.with(Verdict.Status.SKIPPED);
    }

    /// The row that explains a difference of this question; null when there is none.
    public @Nullable String row(Verdict verdict) {
        String row = byQuestion.get(verdict.id());
        return row != null ? row : byQuestion.get(verdict.family().label() + "/" + verdict.id());
    }
}
