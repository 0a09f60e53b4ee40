package dev.waymark.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.conformance.category.CategoryPlayer;
import dev.waymark.conformance.report.Totals;
import dev.waymark.conformance.scenario.Part;
import dev.waymark.conformance.scenario.ScenarioPlayer;
import dev.waymark.conformance.vector.Deviations;
import dev.waymark.conformance.vector.Recordings;
import dev.waymark.conformance.vector.Vector;
import dev.waymark.conformance.vector.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every recorded answer is asked again. What is answered otherwise, without being meant, is listed
/// in `failing/`; those lists only shrink: an answer that went wrong fails the test, and so does
/// one that has become right and is still listed. Nor may a difference that is meant disappear
/// unnoticed.
class RatchetTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Deviations DEVIATIONS =
            Deviations.in(Path.of("../../docs/reference/deviations.md"));

    @ParameterizedTest
    @ValueSource(strings = {"intervals", "categories", "corpus"})
    void an_answer_is_the_recorded_one_or_is_listed(String family) {
        List<Verdict> verdicts =
                new Conformance(Part.ALL, null, DEVIATIONS).ask(recordings(family));

        SortedSet<String> failing = failing(Totals.of(verdicts).verdicts());
        assertThat(failing).isEqualTo(Listed.in(family, failing));
        assertThat(verdicts)
                .filteredOn(verdict -> DEVIATIONS.row(verdict) != null)
                .allMatch(verdict -> verdict.is(Verdict.Status.SKIPPED));
        assertThat(verdicts).noneMatch(RatchetTest::isBreakingCalledLess);
    }

    @Test
    @Tag("slow")
    void a_scenario_is_answered_as_recorded_or_is_listed() {
        List<Vector> scenarios = recordings("scenarios").vectors();

        List<List<Verdict>> played = scenarios.parallelStream().map(RatchetTest::judged).toList();

        SortedSet<String> plan = failing(part(played, 0));
        SortedSet<String> data = failing(part(played, 1));
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(plan).isEqualTo(Listed.in("scenarios-plan", plan));
            softly.assertThat(data).isEqualTo(Listed.in("scenarios-data", data));
        });
    }

    private static boolean isBreakingCalledLess(Verdict verdict) {
        return verdict.differences().contains(CategoryPlayer.UNSAFE);
    }

    private static List<Verdict> judged(Vector scenario) {
        return ScenarioPlayer.play(scenario).stream().map(DEVIATIONS::judged).toList();
    }

    private static List<Verdict> part(List<List<Verdict>> played, int index) {
        return played.stream().map(verdicts -> verdicts.get(index)).toList();
    }

    private static Recordings recordings(String family) {
        return Recordings.under(List.of(RESOURCES.resolve("recorded").resolve(family)));
    }

    private static SortedSet<String> failing(List<Verdict> verdicts) {
        TreeSet<String> ids = new TreeSet<>();
        verdicts.stream()
                .filter(verdict -> verdict.is(Verdict.Status.FAILED))
                .forEach(verdict -> ids.add(verdict.id()));
        return ids;
    }
}
