package dev.waymark.eventstore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresStateTest extends StateContract {

    private static EmbeddedPostgres server;
    private static int databases;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Override
    @BeforeEach
    void open() {
        databases++;
        try {
            StateFile.meddle(database("postgres"), "CREATE DATABASE state_" + databases);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        super.open();
    }

    @Override
    EventLogSettings settings() {
        return database("state_" + databases);
    }

    private static EventLogSettings database(String name) {
        return EventLogSettings.postgres(
                server.getJdbcUrl("postgres", name), "postgres", () -> "postgres");
    }
}
