package dev.waymark.projections;

import dev.waymark.json.JacksonDocuments;
import dev.waymark.kernel.message.Documents;
import dev.waymark.kernel.message.Query;
import dev.waymark.projections.store.Side;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;

/// A story, its tables, and somebody to ask.
class Desk implements AutoCloseable {

    final Story story = new Story();
    final MemoryDatabase database;
    final Documents documents = new JacksonDocuments();
    final AnswerDesk answers;
    final Rebuild rebuild;

    Desk() throws SQLException {
        database = new MemoryDatabase();
        answers = new AnswerDesk(database, story.log, documents, story::now);
        rebuild = new Rebuild(database, story.log, documents);
    }

    <A> A ask(Query<A> query) {
        return answers.ask(query);
    }

    /// How many rows a living table has that was never rebuilt.
    long count(String table) {
        return database.reading(connection -> {
            try (Tables tables = new Tables(connection, Side.A)) {
                return tables.readOne(
                                "SELECT COUNT(*) AS n FROM {" + table + "}", row -> row.number("n"))
                        .orElseThrow();
            }
        });
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
