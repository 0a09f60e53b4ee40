package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.kernel.model.Column;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What failures say, and that they break nothing else.
public interface FailurePromises extends Bench {

    @Test
    default void wrong_sql_is_a_failure_of_the_statement() {
        String wrong = "SELEC 1";

        assertFails(Kind.STATEMENT, () -> warehouse().describe(wrong));
        assertFails(Kind.STATEMENT, () -> warehouse().count(wrong));
        assertFails(Kind.STATEMENT, () -> warehouse().query(wrong, 1));
        assertFails(Kind.STATEMENT, () -> warehouse().execute(List.of(wrong)));
        assertFails(Kind.STATEMENT, () -> warehouse().createTableLike(table("t"), wrong));
        assertFails(Kind.STATEMENT, () -> replace(table("t"), wrong));
    }

    @Test
    default void data_that_does_not_fit_is_a_failure_of_the_statement() {
        String wrong = "SELECT CAST('x' AS %s) AS a".formatted(sheet().integer());

        assertFails(Kind.STATEMENT, () -> warehouse().query(wrong, 1));
        assertFails(Kind.STATEMENT, () -> replace(table("t"), wrong));
    }

    @Test
    default void what_is_missing_is_a_failure_of_the_statement() {
        assertFails(Kind.STATEMENT, () -> warehouse().columns(table("missing")));
        assertFails(Kind.STATEMENT, () -> warehouse().count("SELECT * FROM shop.missing"));
        assertFails(
                Kind.STATEMENT,
                () -> warehouse().alter(table("missing"), List.of(column("x")), Dress.PLAIN));
    }

    @Test
    default void a_column_needs_a_type_that_the_engine_knows() {
        Column untyped = new Column("a", null);
        Column strange = new Column("a", "NOTHING_LIKE_THAT");

        assertFails(
                Kind.STATEMENT,
                () -> warehouse().createTable(table("t"), List.of(untyped), Dress.PLAIN));
        assertFails(
                Kind.STATEMENT,
                () -> warehouse().createTable(table("t"), List.of(strange), Dress.PLAIN));
    }

    @Test
    default void the_message_tells_what_is_wrong() {
        WarehouseFailure failure =
                catchThrowableOfType(
                        WarehouseFailure.class,
                        () -> warehouse().query("SELECT nothing_like_that", 1));

        assertThat(failure).hasMessageContaining("nothing_like_that");
    }

    @Test
    default void the_warehouse_goes_on_after_a_failure() {
        for (int i = 0; i < 20; i++) {
            assertFails(Kind.STATEMENT, () -> warehouse().execute(List.of("SELEC 1")));
        }

        replace(table("t"), "SELECT 1 AS a");

        assertThat(lines(table("t"))).containsExactly("1");
    }

    @Test
    default void statements_that_fail_leave_nothing_of_those_in_front() {
        replace(table("t"), "SELECT 1 AS a");

        assertFails(
                Kind.STATEMENT,
                () ->
                        warehouse()
                                .execute(
                                        List.of(
                                                "INSERT INTO shop.t VALUES (2)",
                                                "INSERT INTO shop.t SELECT nothing_like_that")));

        assertThat(lines(table("t"))).containsExactly("1");
    }

    private Column column(String name) {
        return new Column(name, sheet().integer());
    }
}
