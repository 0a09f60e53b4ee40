package dev.waymark.conformance.report;

import dev.waymark.conformance.category.CategoryPlayer;
import dev.waymark.conformance.corpus.CorpusRule;
import dev.waymark.conformance.vector.Family;
import dev.waymark.conformance.vector.Verdict;
import dev.waymark.conformance.vector.Verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// How many answers were right: by family, by tag, in all.
///
/// @param verdicts every diagnosed one decided by [CorpusRule]
public record Totals(List<Verdict> verdicts, List<String> notes) {

    public static Totals of(List<Verdict> verdicts) {
        return new Totals(CorpusRule.decide(verdicts), notes(verdicts));
    }

    public long failed() {
        return count(Status.FAILED);
    }

    /// One line for each family and each of its tags, what else is worth knowing, and the sum.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Family family : Family.values()) {
            List<Verdict> own = verdicts.stream().filter(v -> v.family() == family).toList();
            if (!own.isEmpty()) {
                lines.add(line(family.label(), own));
                tags(own)
                        .forEach(tag ->
                                lines.add(line(family.label() + " tag:" + tag, with(own, tag))));
            }
        }
        lines.addAll(notes);
        lines.add(
                "%d passed, %d failed, %d skipped"
                        .formatted(count(Status.PASSED), failed(), count(Status.SKIPPED)));
        return lines;
    }

    private long count(Status status) {
        return count(verdicts, status);
    }

    private static List<String> notes(List<Verdict> verdicts) {
        List<String> notes = new ArrayList<>(CorpusRule.notes(verdicts));
        long unsafe =
                verdicts.stream()
                        .filter(v -> v.differences().contains(CategoryPlayer.UNSAFE))
                        .count();
        if (verdicts.stream().anyMatch(v -> v.family() == Family.CATEGORIES)) {
            notes.add("categories where breaking is called less: " + unsafe);
        }
        return notes;
    }

    private static TreeSet<String> tags(List<Verdict> verdicts) {
        TreeSet<String> tags = new TreeSet<>();
        verdicts.forEach(verdict -> tags.addAll(verdict.tags()));
        return tags;
    }

    private static List<Verdict> with(List<Verdict> verdicts, String tag) {
        return verdicts.stream().filter(verdict -> verdict.tags().contains(tag)).toList();
    }

    private static String line(String label, List<Verdict> verdicts) {
        long skipped = count(verdicts, Status.SKIPPED);
        String more = skipped == 0 ? "" : " (%d skipped)".formatted(skipped);
        return "%s %d/%d%s"
                .formatted(label, count(verdicts, Status.PASSED), verdicts.size() - skipped, more);
    }

    private static long count(List<Verdict> verdicts, Status status) {
        return verdicts.stream().filter(verdict -> verdict.is(status)).count();
    }
}
