package dev.waymark.conformance.corpus;

import dev.waymark.conformance.vector.Comparison;
import dev.waymark.conformance.vector.Family;
import dev.waymark.conformance.vector.Verdict;
import dev.waymark.conformance.vector.Verdict.Status;
import java.util.ArrayList;
import java.util.List;

/// What a model counts as that is answered by a diagnostic instead of facts. A reader that says
/// clearly what it cannot read is in order as long as that is rare: up to one SQL model in twenty
/// of all that were asked, diagnosed ones are skipped; beyond that all of them have failed.
public final class CorpusRule {

    private static final int ONE_IN = 20;
    private static final List<String> FIELDS =
            List.of("name", "kind", "parents", "declared_columns", "output_columns");

    private CorpusRule() {}

    /// Every diagnosed one decided; the others as they are.
    public static List<Verdict> decide(List<Verdict> verdicts) {
        Status counted = isRare(verdicts) ? Status.SKIPPED : Status.FAILED;
        return verdicts.stream()
                .map(verdict -> verdict.is(Status.DIAGNOSED) ? verdict.with(counted) : verdict)
                .toList();
    }

    /// Both numbers, whatever the diagnosed ones count as, and how many facts of each sort are
    /// right where the model was read; nothing without a corpus.
    public static List<String> notes(List<Verdict> verdicts) {
        List<Verdict> asked = verdicts.stream().filter(v -> v.family() == Family.CORPUS).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        notes.add(
                "corpus diagnosed: %d of %d, counted as %s"
                        .formatted(
                                diagnosed(asked),
                                asked.size(),
                                isRare(asked) ? "skipped" : "failed"));
        List<Verdict> read = asked.stream().filter(verdict -> !verdict.actual().isEmpty()).toList();
        for (String field : FIELDS) {
            List<Verdict> known = read.stream().filter(v -> v.expected().has(field)).toList();
            notes.add(
                    "corpus %s right: %d of %d"
                            .formatted(field, right(known, field), known.size()));
        }
        return notes;
    }

    private static long right(List<Verdict> verdicts, String field) {
        return verdicts.stream()
                .filter(v ->
                        Comparison.of(v.expected(), v.actual()).stream()
                                .noneMatch(difference -> difference.path().equals("/" + field)))
                .count();
    }

    private static boolean isRare(List<Verdict> verdicts) {
        long asked = verdicts.stream().filter(v -> v.family() == Family.CORPUS).count();
        return diagnosed(verdicts) * ONE_IN <= asked;
    }

    private static long diagnosed(List<Verdict> verdicts) {
        return verdicts.stream().filter(verdict -> verdict.is(Status.DIAGNOSED)).count();
    }
}
