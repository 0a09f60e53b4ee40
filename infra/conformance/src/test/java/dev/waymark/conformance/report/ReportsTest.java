package dev.waymark.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.conformance.vector.Deviations;
import dev.waymark.conformance.vector.Family;
import dev.waymark.conformance.vector.Json;
import dev.waymark.conformance.vector.Verdict;
import dev.waymark.conformance.vector.Verdict.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    private static final List<Verdict> VERDICTS =
            List.of(
                    verdict("missing/1", Family.INTERVALS, Status.PASSED, "missing"),
                    verdict("missing/2", Family.INTERVALS, Status.SKIPPED, "missing"),
                    verdict("a", Family.SCENARIOS, Status.FAILED, "run", "views"),
                    verdict("b", Family.SCENARIOS, Status.PASSED, "run"));

    @TempDir private Path folder;

    @Test
    void there_is_a_line_for_each_family_and_tag_and_the_sum_comes_last() {
        assertThat(Totals.of(VERDICTS).lines())
                .containsExactly(
                        "intervals 1/1 (1 skipped)",
                        "intervals tag:missing 1/1 (1 skipped)",
                        "scenarios 1/2",
                        "scenarios tag:run 1/2",
                        "scenarios tag:views 0/1",
                        "2 passed, 1 failed, 1 skipped");
    }

    @Test
    void every_answer_is_in_the_json_and_every_difference_in_the_text() throws IOException {
        new Reports(folder, new Deviations(Map.of("missing/2", "T1"))).write(VERDICTS);

        JsonNode answers = Json.read(folder.resolve("report.json"));
        assertThat(answers).hasSize(4);
        assertThat(answers.get(2).path("status").asText()).isEqualTo("failed");
        assertThat(answers.get(2).path("expected").path("k").asInt()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("report.md")))
                .contains("## scenarios: a (failed)\n\n- `/k` differs")
                .contains("## intervals: missing/2 (skipped, deviation T1)")
                .doesNotContain("scenarios: b");
    }

    private static Verdict verdict(String id, Family family, Status status, String... tags) {
        return new Verdict(
                id,
                family,
                List.of(tags),
                status,
                status == Status.PASSED ? List.of() : List.of("`/k` differs"),
                Json.object().put("k", 1),
                Json.object());
    }
}
