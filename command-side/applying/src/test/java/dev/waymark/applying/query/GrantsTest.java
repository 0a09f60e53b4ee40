package dev.waymark.applying.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Semantics 1.7: `grants` and `grants_target_layer`.
class GrantsTest {

    @Test
    void each_right_has_its_names_however_they_are_bracketed() {
        assertThat(
                        Grants.read(
                                "(select = ['Ana', bo, (cy)], \"insert\" := di, 'all' = [])",
                                "duckdb"))
                .hasToString("{all=[], insert=[di], select=[Ana, bo, cy]}");
        assertThat(Grants.read("()", "duckdb")).isEmpty();
    }

    @Test
    void they_are_meant_for_views_unless_the_model_says_otherwise() {
        assertThat(Grants.isFor("virtual", null, "duckdb")).isTrue();
        assertThat(Grants.isFor("physical", null, "duckdb")).isFalse();
        assertThat(Grants.isFor("physical", "'physical'", "duckdb")).isTrue();
        assertThat(Grants.isFor("virtual", "physical", "duckdb")).isFalse();
        assertThat(Grants.isFor("virtual", "ALL", "duckdb")).isTrue();
        assertThat(Grants.isFor("physical", "all", "duckdb")).isTrue();
    }
}
