package dev.waymark.warehouse.conformance;

import static dev.waymark.warehouse.conformance.Promotions.PROD;
import static dev.waymark.warehouse.conformance.Promotions.after;
import static dev.waymark.warehouse.conformance.Promotions.dropping;
import static dev.waymark.warehouse.conformance.Promotions.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.EnvironmentMarker;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the warehouse remembers of an environment, and whom it refuses.
public interface MarkerPromises extends Bench {

    @Test
    default void a_promotion_leaves_its_marker() {
        assertThat(warehouse().marker(PROD)).isEmpty();

        promote(3, 5);

        assertThat(warehouse().marker(PROD)).contains(new EnvironmentMarker(3, 5));
        assertThat(warehouse().marker(new EnvironmentName("dev"))).isEmpty();
    }

    @Test
    default void the_marker_follows_the_promotions() {
        promote(1, 1);
        promote(2, 1);
        promote(3, 7);

        assertThat(warehouse().marker(PROD)).contains(new EnvironmentMarker(3, 7));
    }

    @Test
    default void environments_have_markers_of_their_own() {
        EnvironmentName dev = new EnvironmentName("dev");
        promote(4, 9);

        warehouse().promote(new Promotion(dev, 1, 1, List.of(), List.of(), List.of()));

        assertThat(warehouse().marker(PROD)).contains(new EnvironmentMarker(4, 9));
        assertThat(warehouse().marker(dev)).contains(new EnvironmentMarker(1, 1));
    }

    @Test
    default void a_holder_that_was_overtaken_is_refused_and_changes_nothing() {
        promote(2, 5);

        assertFails(
                Kind.FENCED,
                () -> warehouse().promote(dropping(promotion(3, 4), table("sales", "kept"))));

        assertThat(lines(table("sales", "orders"))).containsExactly("2");
        assertThat(warehouse().exists(table("sales", "kept"))).isTrue();
        assertThat(warehouse().marker(PROD)).contains(new EnvironmentMarker(2, 5));
    }

    @Test
    default void a_promotion_that_fails_at_its_end_leaves_views_and_marker_as_they_were() {
        promote(1, 1);

        Promotion wrong =
                after(
                        dropping(promotion(2, 2), table("sales", "kept")),
                        "INSERT INTO sales.nothing_like_that VALUES (1)");
        assertFails(Kind.STATEMENT, () -> warehouse().promote(wrong));

        assertThat(lines(table("sales", "orders"))).containsExactly("1");
        assertThat(warehouse().exists(table("sales", "kept"))).isTrue();
        assertThat(warehouse().marker(PROD)).contains(new EnvironmentMarker(1, 1));
    }

    @Test
    default void a_promotion_to_a_missing_table_leaves_views_and_marker_as_they_were() {
        promote(1, 1);
        TableName missing = table("physical", "missing");

        Promotion wrong =
                Promotions.of(
                        2,
                        List.of(
                                promotion(2, 2).views().getFirst(),
                                view(table("sales", "kept"), missing)));
        assertFails(Kind.STATEMENT, () -> warehouse().promote(wrong));

        assertThat(lines(table("sales", "orders"))).containsExactly("1");
        assertThat(lines(table("sales", "kept"))).containsExactly("1");
        assertThat(warehouse().marker(PROD)).contains(new EnvironmentMarker(1, 1));
    }

    @Test
    default void a_promotion_that_failed_can_be_done_again() {
        assertFails(
                Kind.STATEMENT,
                () -> warehouse().promote(after(promotion(1, 1), "SELECT nothing_like_that")));

        warehouse().promote(promotion(1, 1));

        assertThat(lines(table("sales", "orders"))).containsExactly("1");
        assertThat(warehouse().marker(PROD)).contains(new EnvironmentMarker(1, 1));
    }

    private void promote(long generation, long fence) {
        warehouse().promote(promotion(generation, fence));
    }

    private Promotion promotion(long generation, long fence) {
        TableName physical = table("physical", "orders_" + generation);
        replace(physical, "SELECT %d AS g".formatted(generation));
        return Promotions.fenced(
                generation,
                fence,
                List.of(
                        view(table("sales", "orders"), physical),
                        view(table("sales", "kept"), physical)));
    }
}
