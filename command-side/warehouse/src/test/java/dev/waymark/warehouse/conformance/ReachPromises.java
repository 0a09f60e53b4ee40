package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reaching the engine.
public interface ReachPromises extends Bench {

    @Test
    default void a_reachable_engine_introduces_itself() {
        assertThat(warehouse().dialect()).isEqualTo(sheet().dialect());
        assertThat(warehouse().defaultCatalog()).isNotNull();
        assertThat(warehouse().promotionMode(List.of(table("a")))).isNotNull();
        assertThat(warehouse().concurrency()).isPositive();
    }

    @Test
    default void the_check_of_a_usable_engine_finds_nothing_and_leaves_nothing() {
        List<String> schemas = lines(sheet().schemas());

        List<String> problems = warehouse().check();

        assertThat(problems).isEmpty();
        assertThat(schemas).isNotEmpty();
        assertThat(lines(sheet().schemas())).isEqualTo(schemas);
    }

    @Test
    default void the_check_of_a_closed_warehouse_names_a_problem() {
        warehouse().close();

        assertThat(warehouse().check()).isNotEmpty();
    }

    @Test
    default void a_closed_warehouse_is_unreachable() {
        warehouse().close();

        assertFails(Kind.UNREACHABLE, () -> warehouse().count("SELECT 1 AS a"));
    }
}
