package dev.waymark.planning.interval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every recorded answer of SQLMesh to a question about time, asked again of us.
class ConformanceTest {

    /// Where we answer otherwise on purpose, and why. The test fails when one of them agrees.
    private static final Map<String, String> MEANT =
            Map.of(
                    "cron-ticks/r254",
                    "a repeated tick happens the first time; SQLMesh says so of New York too",
                    "cron-ticks/r307",
                    "a repeated tick happens the first time; SQLMesh says so of New York too",
                    "interval-sets/h02",
                    "we take away whole grid intervals, and this element is three of them",
                    "missing/h198",
                    "stored ranges cannot be out of order here, so none is overlooked");

    static Stream<Arguments> families() {
        return Stream.of(
                family("cron-ticks", TimeAnswers::cronTicks),
                family("interval-units", TimeAnswers::intervalUnits),
                family("interval-unit-of-node", TimeAnswers::unitOfNode),
                family("relative-dates", TimeAnswers::relativeDates),
                family("inclusive-exclusive", TimeAnswers::inclusiveExclusive),
                family("removal", CoverageAnswers::removal),
                family("interval-sets", CoverageAnswers::sets),
                family("ledger", CoverageAnswers::ledger),
                family("missing", MissingAnswers::one),
                family("missing-many", MissingAnswers::many),
                family("starts", MissingAnswers::starts),
                family("batches", MissingAnswers::batches),
                family("auto-restatement", AutoRestatementAnswers::of));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void every_recorded_answer_is_ours_too(String family, Function<JsonNode, JsonNode> answer) {
        Map<String, String> wrong = Vectors.wrongAnswers(family, answer);
        Set<String> deviations =
                MEANT.keySet().stream()
                        .filter(id -> id.startsWith(family + "/"))
                        .collect(Collectors.toSet());
        assertThat(wrong.keySet())
                .as(() ->
                        String.join("\n", wrong.entrySet().stream().map(Object::toString).toList()))
                .isEqualTo(deviations);
    }

    private static Arguments family(String name, Function<JsonNode, JsonNode> answer) {
        return Arguments.of(name, answer);
    }
}
