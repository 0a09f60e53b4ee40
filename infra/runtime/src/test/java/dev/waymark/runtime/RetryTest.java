package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.message.Query.Runs;
import dev.waymark.kernel.plan.RunOptions;
import dev.waymark.kernel.run.StopCause;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may work the next time is tried again, and every attempt that failed is kept.
class RetryTest {

    private static final String DAYS =
            "SELECT d.day::DATE AS day"
                    + " FROM GENERATE_SERIES(@start_dtntz, @end_dtntz, INTERVAL 1 DAY) AS d(day)";

    @TempDir private Path folder;

    private Workshop shop;
    private Connection other;

    @BeforeEach
    void days_and_somebody_else_who_works_on_their_table() throws SQLException {
        shop =
                new Workshop(folder)
                        .model(
                                "days",
                                "kind INCREMENTAL_BY_TIME_RANGE (time_column day, lookback 1)",
                                DAYS);
        shop.plan("prod");
        other = DriverManager.getConnection(address(), alike());
        other.setAutoCommit(false);
        execute("DELETE FROM " + shop.entry("prod", "days").table() + " WHERE day = '2026-01-03'");
        shop.at("2026-01-05T06:00:00Z");
    }

    @AfterEach
    void close() throws SQLException {
        other.close();
        shop.close();
    }

    @Test
    void a_batch_that_meets_a_lock_is_tried_as_often_as_asked_for_and_done_when_it_is_gone() {
        shop.waiting(_ -> {});
        assertThat(run(2)).isInstanceOf(RunOutcome.Stopped.class);
        assertThat(failures()).extracting("attempts").containsExactly(1, 2);

        shop.waiting(_ -> commit());
        assertThat(run(3)).isInstanceOf(RunOutcome.Succeeded.class);
        assertThat(failures()).extracting("attempts").containsExactly(1);
        assertThat(shop.rows("SELECT COUNT(*) FROM shop.days")).containsExactly("4");
    }

    private RunOutcome run(int attempts) {
        Conduct conduct = Conduct.with(CircuitBreaker.NONE).attempting(attempts);
        return shop.waymark().run("prod", RunOptions.DEFAULT, conduct);
    }

    private List<StopCause> failures() {
        RunId run = shop.ask(new Runs(null, 1)).getFirst().id();
        return shop.ask(new RunOf(run)).orElseThrow().failures();
    }

    private String address() {
        return "jdbc:duckdb:" + folder.resolve("warehouse.duckdb");
    }

    /// One process opens a file with the same settings each time.
    private Properties alike() {
        Properties properties = new Properties();
        String name = "storage_compatibility_version";
        properties.setProperty(
                name, shop.rows("SELECT current_setting('" + name + "')").getFirst());
        return properties;
    }

    private void commit() {
        try {
            other.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }
}
