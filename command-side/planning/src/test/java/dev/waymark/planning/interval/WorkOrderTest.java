package dev.waymark.planning.interval;

import static dev.waymark.planning.interval.Timetables.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kernel.model.ModelName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkOrderTest {

    private static final ModelName A = new ModelName("a");
    private static final ModelName B = new ModelName("b");

    @Test
    void the_millionth_batch_is_asked_for_alone() {
        WorkOrder order =
                new WorkOrder(
                        List.of(of("'name': 'a', 'batch_size': 1, 'batch_concurrency': 4")),
                        Map.of(A, 5_000_000L),
                        List.of());

        assertThat(order.waitsFor(new WorkItem.Evaluation(A, 1_000_000)))
                .containsExactly(new WorkItem.Evaluation(A, 999_996));
        assertThat(order.of(A).limit(2))
                .containsExactly(new WorkItem.Evaluation(A, 0), new WorkItem.Evaluation(A, 1));
    }

    @Test
    void a_child_waits_for_the_table_of_an_idle_parent() {
        WorkOrder order =
                new WorkOrder(
                        List.of(of("'name': 'a'"), of("'name': 'b', 'parents': ['a']")),
                        Map.of(B, 1L),
                        List.of(A));

        assertThat(order.waitsFor(new WorkItem.Evaluation(B, 0)))
                .containsExactly(new WorkItem.Creation(A));
        assertThat(order.of(A)).containsExactly(new WorkItem.Creation(A));
    }

    @Test
    void a_stranger_is_refused() {
        WorkOrder order = new WorkOrder(List.of(), Map.of(), List.of());

        assertThatThrownBy(() -> order.concurrency(A)).hasMessageContaining("no model a");
    }
}
