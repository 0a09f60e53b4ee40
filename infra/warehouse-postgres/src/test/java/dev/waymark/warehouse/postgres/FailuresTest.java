package dev.waymark.warehouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "08006, TRANSIENT",
        "40001, TRANSIENT",
        "40P01, TRANSIENT",
        "55P03, TRANSIENT",
        "57014, TRANSIENT",
        "57P01, TRANSIENT",
        "53300, TRANSIENT",
        "53100, FULL",
        "53200, FULL",
        "28P01, UNREACHABLE",
        "3D000, UNREACHABLE",
        ", UNREACHABLE",
        "42601, STATEMENT",
        "22P02, STATEMENT",
        "2BP01, STATEMENT",
        "23505, STATEMENT",
        "42501, STATEMENT"
    })
    void the_sql_state_tells_what_can_be_done(String state, Kind kind) {
        assertThat(Failures.of(new SQLException("said", state)).kind()).isEqualTo(kind);
    }

    @Test
    @Tag("slow")
    void a_connection_that_the_server_ended_is_transient_and_the_next_one_works() {
        try (Shop shop = Shop.opened()) {
            WarehouseFailure failure =
                    failure(shop, "SELECT pg_terminate_backend(pg_backend_pid())");

            assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
            assertThat(shop.lines("SELECT 1")).containsExactly("[1]");
        }
    }

    @Test
    @Tag("slow")
    void an_error_shows_the_line_that_the_engine_means() {
        try (Shop shop = Shop.opened()) {
            String far = "1 + ".repeat(100);

            assertThat(failure(shop, "SELECT 1 AS a,\n  nothing AS b\nFROM nowhere"))
                    .hasMessage("relation \"nowhere\" does not exist\nLINE 3: FROM nowhere");
            assertThat(failure(shop, "SELECT " + far + "b + " + far + "1"))
                    .hasMessageMatching(
                            "(?s)column \"b\" does not exist\nLINE 1: \\.\\.\\. 1 .* b \\+ .* \\.\\.\\.");
        }
    }

    @Test
    @Tag("slow")
    void settings_and_temporary_tables_of_statements_end_with_them() {
        try (Shop shop = Shop.opened()) {
            for (int i = 0; i < 20; i++) {
                shop.warehouse()
                        .execute(
                                List.of(
                                        "SET search_path = nowhere",
                                        "CREATE TEMP TABLE mine AS SELECT 1 AS a"));
            }
            assertThat(shop.lines("SELECT current_setting('search_path')"))
                    .containsExactly("[\"$user\", public]");
        }
    }

    @Test
    @Tag("slow")
    void a_name_that_the_engine_would_cut_is_refused() {
        try (Shop shop = Shop.opened()) {
            String longName = "ä".repeat(32);

            WarehouseFailure failure =
                    catchThrowableOfType(
                            WarehouseFailure.class, () -> shop.replace(longName, "SELECT 1 AS a"));

            assertThat(failure.kind()).isEqualTo(Kind.STATEMENT);
            assertThat(failure).hasMessageContainingAll(longName, "64 bytes", "hash_md5");
        }
    }

    private static WarehouseFailure failure(Shop shop, String statement) {
        return catchThrowableOfType(
                WarehouseFailure.class, () -> shop.warehouse().execute(List.of(statement)));
    }
}
