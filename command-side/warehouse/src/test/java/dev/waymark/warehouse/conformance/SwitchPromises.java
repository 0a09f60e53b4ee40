package dev.waymark.warehouse.conformance;

import static dev.waymark.warehouse.conformance.Promotions.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.EnvironmentMarker;
import dev.waymark.warehouse.Promotion;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What others see and do while views are pointed.
public interface SwitchPromises extends Bench {

    @Test
    default void environments_are_promoted_side_by_side() throws Exception {
        replace(table("orders"), "SELECT 1 AS a");

        Crowd.of(4, thread -> promoteFiveTimes(new EnvironmentName("dev_" + thread)));

        for (int thread = 0; thread < 4; thread++) {
            assertThat(warehouse().marker(new EnvironmentName("dev_" + thread)))
                    .contains(new EnvironmentMarker(5, 5));
            assertThat(lines(table("dev_" + thread, "orders"))).containsExactly("1");
        }
    }

    @Test
    default void readers_never_see_views_of_two_generations() throws Exception {
        Readers readers =
                new Readers(this, "SELECT a.g, b.g FROM sales.v0 a CROSS JOIN sales.v19 b");
        replace(table("even"), "SELECT 'even' AS g");
        replace(table("odd"), "SELECT 'odd' AS g");
        warehouse().promote(generation(1));

        List<String> seen = readers.whilePromoting(g -> warehouse().promote(generation(g)));

        assertThat(Set.copyOf(seen)).containsExactlyInAnyOrder("even|even", "odd|odd");
    }

    private Promotion generation(long generation) {
        TableName table = table(generation % 2 == 0 ? "even" : "odd");
        return Promotions.of(
                generation,
                IntStream.range(0, 20)
                        .mapToObj(n -> view(table("sales", "v" + n), table))
                        .toList());
    }

    private boolean promoteFiveTimes(EnvironmentName environment) {
        TableName view = table(environment.value(), "orders");
        for (long g = 1; g <= 5; g++) {
            List<Promotion.View> views = List.of(view(view, table("orders")));
            warehouse().promote(new Promotion(environment, g, g, views, List.of(), List.of()));
        }
        return true;
    }
}
