package dev.waymark.planning.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.ModelName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModelGraphTest {

    private static final ModelGraph DIAMOND =
            graph(Map.of("a", "a raw", "b", "a", "c", "a", "d", "c b", "e", ""));

    @Test
    void parents_come_first_and_equals_by_name() {
        assertThat(DIAMOND.sorted()).isEqualTo(names("a b c d e"));
    }

    @Test
    void what_is_not_in_the_set_and_the_model_itself_are_no_parents() {
        assertThat(DIAMOND.parents(new ModelName("a"))).isEmpty();
    }

    @Test
    void closures_hold_what_they_start_from() {
        assertThat(DIAMOND.withUpstream(names("b e"))).containsExactlyElementsOf(names("a b e"));
        assertThat(DIAMOND.withDownstream(names("b"))).containsExactlyElementsOf(names("b d"));
        assertThat(DIAMOND.withDownstream(names("nobody"))).isEmpty();
    }

    @Test
    void circles_and_what_reads_them_cannot_be_sorted() {
        ModelGraph circle = graph(Map.of("a", "b", "b", "a", "c", "b", "d", ""));
        assertThat(circle.sorted()).isEqualTo(names("d"));
        assertThat(circle.unsortable()).containsExactlyElementsOf(names("a b c"));
    }

    private static ModelGraph graph(Map<String, String> reads) {
        return ModelGraph.of(
                reads.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> new ModelName(entry.getKey()),
                                        entry -> names(entry.getValue()))));
    }

    private static List<ModelName> names(String text) {
        return Arrays.stream(text.split(" "))
                .filter(name -> !name.isEmpty())
                .map(ModelName::new)
                .toList();
    }
}
