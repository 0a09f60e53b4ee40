package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.waymark.operations.AuditModels.Audited;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Semantics 1.13: the audit command looks at what is there, for a range, and changes nothing.
class AuditTest {

    private static final String DAYS =
            "SELECT d.day::DATE AS day, DAY(d.day)::INT AS number FROM"
                    + " GENERATE_SERIES(@start_dtntz, @end_dtntz, INTERVAL 1 DAY) AS d(day)";

    @TempDir private Path folder;

    private Workshop shop;

    @BeforeEach
    void days_with_audits() {
        shop =
                new Workshop(folder)
                        .write(
                                "audits/positive.sql",
                                "AUDIT (name positive);\nSELECT * FROM @this_model WHERE number <= 0;\n")
                        .model(
                                "days",
                                "kind INCREMENTAL_BY_TIME_RANGE (time_column day), audits (positive,"
                                        + " accepted_range(column := number, max_v := 2,"
                                        + " blocking := false))",
                                DAYS);
        shop.plan("prod");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_range_without_bad_rows_is_good() {
        Audited.Findings findings = shop.waymark().audit(List.of(), "2026-01-01", "2026-01-02");

        assertThat(findings.isGood()).isTrue();
        assertThat(findings.findings())
                .extracting(f -> f.outcome().audit(), f -> f.outcome().badRows())
                .containsExactlyInAnyOrder(tuple("positive", 0L), tuple("accepted_range", 0L));
    }

    @Test
    void an_audit_that_finds_rows_is_not_good_although_it_does_not_block() {
        Audited.Findings findings = shop.waymark().audit(List.of("shop.days"), null, null);

        assertThat(findings.isGood()).isFalse();
        assertThat(findings.findings())
                .filteredOn(finding -> finding.outcome().isFailed())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.outcome().audit()).isEqualTo("accepted_range");
                    assertThat(finding.outcome().blocking()).isFalse();
                    assertThat(finding.query()).contains("BETWEEN");
                });
    }

    @Test
    void a_model_that_no_plan_has_deployed_is_named() {
        shop.model("more", "kind FULL", "SELECT 1 AS one");

        assertThat(shop.waymark().audit(List.of("shop.more"), null, null).unplanned())
                .singleElement()
                .extracting(name -> name.table())
                .isEqualTo("more");
    }

    @Test
    void an_unknown_model_is_refused_by_name() {
        assertThatThrownBy(() -> shop.waymark().audit(List.of("shop.none"), null, null))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("shop.none");
    }
}
