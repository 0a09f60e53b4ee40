package dev.waymark.warehouse.conformance;

import static dev.waymark.warehouse.conformance.Promotions.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.EnvironmentMarker;
import dev.waymark.warehouse.Promotion;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Taking an environment away.
public interface DemotePromises extends Bench {

    @BeforeEach
    default void promote_an_environment() {
        replace(table("physical", "stock_1"), "SELECT 1 AS g");
        warehouse()
                .promote(
                        Promotions.of(
                                1,
                                List.of(
                                        Promotions.view(view("a"), table("physical", "stock_1")),
                                        Promotions.view(view("b"), table("physical", "stock_1")))));
    }

    @Test
    default void views_schema_and_marker_go_away_and_tables_stay() {
        assertThat(lines(sheet().schemas())).contains("stock");

        warehouse().demote(PROD, List.of(view("a"), view("b")));

        assertThat(warehouse().marker(PROD)).isEmpty();
        assertThat(lines(sheet().schemas())).contains("physical").doesNotContain("stock");
        assertThat(lines(table("physical", "stock_1"))).containsExactly("1");
    }

    @Test
    default void a_schema_with_something_else_in_it_stays() {
        replace(view("precious"), "SELECT 7 AS a");

        warehouse().demote(PROD, List.of(view("a"), view("b")));

        assertThat(lines(view("precious"))).containsExactly("7");
        assertThat(warehouse().exists(view("a"))).isFalse();
        assertThat(warehouse().marker(PROD)).isEmpty();
    }

    @Test
    default void views_that_are_gone_already_are_no_harm() {
        warehouse().demote(PROD, List.of(view("a"), view("b")));

        warehouse().demote(PROD, List.of(view("a"), view("b"), table("never", "there")));

        assertThat(warehouse().exists(view("a"))).isFalse();
        assertThat(lines(table("physical", "stock_1"))).containsExactly("1");
    }

    @Test
    default void other_environments_stay() {
        EnvironmentName dev = new EnvironmentName("dev");
        TableName other = table("stock__dev", "a");
        warehouse()
                .promote(
                        new Promotion(
                                dev,
                                1,
                                1,
                                List.of(Promotions.view(other, table("physical", "stock_1"))),
                                List.of(),
                                List.of()));

        warehouse().demote(PROD, List.of(view("a"), view("b")));

        assertThat(lines(other)).containsExactly("1");
        assertThat(warehouse().marker(dev)).contains(new EnvironmentMarker(1, 1));
    }

    private TableName view(String name) {
        return table("stock", name);
    }
}
