package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.run.StopCause;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// DuckDB finds no room for what it has to put aside.
@Tag("slow")
class FullDiskTest {

    private static final String NARROW =
            """
                  connector_config:
                    memory_limit: 60MB
                    max_temp_directory_size: 1MB
            """;

    private static final String SORTED =
            """
            SELECT h, ROW_NUMBER() OVER (ORDER BY h) AS place, one
            FROM (SELECT MD5(i::VARCHAR) || MD5((i + 1)::VARCHAR) AS h FROM RANGE(1000000) AS r(i)),
                shop.small\
            """;

    @Test
    void a_model_without_room_fails_and_retrying_ends_well_once_there_is_some(
            @TempDir Path folder) {
        try (Workshop shop = new Workshop(folder)) {
            shop.write("config.yaml", Workshop.GATEWAYS + NARROW + Workshop.DEFAULTS)
                    .model("small", "kind FULL", "SELECT 1 AS one")
                    .model("sorted", "kind FULL", SORTED)
                    .model("least", "kind VIEW", "SELECT MIN(place) AS n FROM shop.sorted");

            RunOutcome.Stopped stopped = (RunOutcome.Stopped) shop.plan("prod");
            assertThat(stopped.cause())
                    .isInstanceOfSatisfying(
                            StopCause.Failed.class,
                            failed -> assertThat(failed.error()).contains("Out of Memory Error"));
            assertThat(shop.now("prod")).isEmpty();

            shop.reopened().write("config.yaml", Workshop.GATEWAYS + Workshop.DEFAULTS);
            RunOutcome outcome =
                    shop.operations()
                            .applyPlan()
                            .retry(
                                    stopped.run(),
                                    Conduct.with(CircuitBreaker.NONE),
                                    shop.waymark().provenance());

            assertThat(outcome).isInstanceOf(RunOutcome.Succeeded.class);
            assertThat(shop.rows("SELECT COUNT(*), SUM(one) FROM shop.sorted"))
                    .containsExactly("1000000 1000000");
            assertThat(shop.rows("SELECT n FROM shop.least")).containsExactly("1");
        }
    }
}
