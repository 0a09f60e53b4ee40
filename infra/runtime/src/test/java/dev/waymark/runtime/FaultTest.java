package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.message.Query.Runs;
import dev.waymark.kernel.run.StopCause;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a PostgreSQL server may do in the midst of a batch; in the end the rows are those of a run
/// that nobody disturbed.
@Tag("slow")
class FaultTest {

    private static final String ONCE =
            """
            CREATE FUNCTION src.trip() RETURNS int LANGUAGE plpgsql AS $$
            BEGIN
                IF nextval('src.calls') = 2 THEN PERFORM %s; END IF;
                RETURN 1;
            END $$
            """;

    private static final String SETTING =
            """
            DO $$ BEGIN
                EXECUTE format('ALTER DATABASE %%I SET %s = %%L', current_database(), '%s');
            END $$
            """;

    private static final String NO_ROOM_ONCE =
            """
            CREATE PROCEDURE src.narrow() LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM set_config('work_mem', '64kB', true);
                PERFORM set_config('temp_file_limit',
                    CASE nextval('src.calls') WHEN 2 THEN '64kB' ELSE '-1' END, true);
            END $$
            """;

    private static final String WAITING =
            """
            CREATE PROCEDURE src.wait_for_others() LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_advisory_xact_lock(7);
                UPDATE src.counter SET n = n + 1;
            END $$
            """;

    private static final String SORTED =
            """
            SELECT CAST(@start_ds AS DATE) AS day, count(*)::int / 20000 AS n
            FROM (SELECT md5(i::text) AS h FROM generate_series(1, 20000) AS i
                ORDER BY h OFFSET 0) AS sorted
            """;

    @TempDir private Path folder;

    private Workshop shop;
    private Connection other;

    @BeforeEach
    void a_shop_and_somebody_else_on_its_server() {
        shop = new Workshop(folder).waiting(_ -> {});
        shop.write("config.yaml", Server.config());
        shop.outside(
                "CREATE SCHEMA src",
                "CREATE SEQUENCE src.calls",
                "CREATE TABLE src.counter (n INT)",
                "INSERT INTO src.counter VALUES (0)");
        other = Server.connect(shop.rows("SELECT current_database()").getFirst());
    }

    @AfterEach
    void close() throws SQLException {
        other.close();
        shop.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pg_terminate_backend(pg_backend_pid()) | terminating connection due to administrator command
                    pg_cancel_backend(pg_backend_pid())    | canceling statement due to user request
                    pg_sleep(600)                          | canceling statement due to statement timeout
                    """)
    void a_batch_that_the_server_ends_is_done_again(String trouble, String said) {
        shop.outside(ONCE.formatted(trouble));
        days(
                "SET LOCAL statement_timeout = '1s';\n",
                "SELECT CAST(@start_ds AS DATE) AS day, src.trip() AS n");

        assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);

        assertThat(failures())
                .singleElement()
                .extracting("error", "attempts")
                .containsExactly(said, 1);
        assertUndisturbed();
    }

    @Test
    void a_batch_that_waits_too_long_for_a_lock_is_done_when_it_is_gone() throws SQLException {
        shop.outside(SETTING.formatted("lock_timeout", "20ms"));
        shop.reopened();
        days("", "SELECT CAST(@start_ds AS DATE) AS day, n + 1 AS n FROM src.counter");
        other.setAutoCommit(false);
        say("LOCK TABLE src.counter IN ACCESS EXCLUSIVE MODE");
        shop.waiting(_ -> say("COMMIT"));

        assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);

        assertThat(failures())
                .isNotEmpty()
                .extracting("error")
                .containsOnly("canceling statement due to lock timeout");
        assertUndisturbed();
    }

    @Test
    void a_batch_that_loses_against_another_transaction_is_done_again() throws Exception {
        shop.outside(
                WAITING, SETTING.formatted("default_transaction_isolation", "repeatable read"));
        shop.reopened();
        shop.model(
                "days",
                "kind FULL",
                """
                CALL src.wait_for_others();
                SELECT DATE '2026-01-01' AS day, n FROM src.counter\
                """);
        say("SELECT pg_advisory_lock(7)");
        Thread rival = Thread.ofPlatform().start(this::winOnceSomebodyWaits);

        assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);
        rival.join();

        assertThat(shop.rows("SELECT n FROM src.counter")).containsExactly("11");
        assertThat(shop.rows("SELECT n FROM shop.days")).containsExactly("11");
    }

    private void winOnceSomebodyWaits() {
        String waiting =
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
        while (number(waiting) == 0) {
            Thread.onSpinWait();
        }
        say("UPDATE src.counter SET n = n + 10");
        say("SELECT pg_advisory_unlock(7)");
    }

    @Test
    void a_server_without_room_fails_the_model_and_retrying_ends_well_once_there_is_some() {
        shop.outside(NO_ROOM_ONCE);
        days("CALL src.narrow();\n", SORTED);

        RunOutcome.Stopped stopped = (RunOutcome.Stopped) shop.plan("prod");

        assertThat(stopped.cause())
                .isInstanceOfSatisfying(
                        StopCause.Failed.class,
                        failed ->
                                assertThat(failed.error())
                                        .isEqualTo(
                                                "temporary file size exceeds \"temp_file_limit\" (64kB)"));
        assertThat(shop.now("prod")).isEmpty();
        assertThat(retry(stopped.run())).isInstanceOf(RunOutcome.Succeeded.class);
        assertUndisturbed();
    }

    private RunOutcome retry(RunId run) {
        return shop.operations()
                .applyPlan()
                .retry(run, Conduct.with(CircuitBreaker.NONE), shop.waymark().provenance());
    }

    private void days(String before, String query) {
        shop.model(
                "days",
                "kind INCREMENTAL_BY_TIME_RANGE (time_column day, batch_size 1)",
                before + query);
        shop.model("diary", "kind INCREMENTAL_UNMANAGED", "SELECT day, n FROM shop.days");
    }

    private void assertUndisturbed() {
        String rows = "SELECT day, n FROM shop.%s ORDER BY 1";
        assertThat(shop.rows(rows.formatted("days")))
                .containsExactly("2026-01-01 1", "2026-01-02 1", "2026-01-03 1");
        assertThat(shop.rows(rows.formatted("diary"))).isEqualTo(shop.rows(rows.formatted("days")));
        assertThat(shop.waymark().verify()).isEmpty();
    }

    private List<StopCause> failures() {
        RunId run = shop.ask(new Runs(null, 1)).getFirst().id();
        return shop.ask(new RunOf(run)).orElseThrow().failures();
    }

    private void say(String sql) {
        try (Statement statement = other.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long number(String query) {
        try (Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
