package dev.waymark.eventstore.drawer;

import dev.waymark.eventstore.connection.Dialect;
import dev.waymark.eventstore.connection.StateSchema;
import dev.waymark.projections.store.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What the files of the project were read as, beside the log: a process that finds no cache of its
/// own on the disk need not read ten thousand files anew. Each drawer holds what was written last,
/// and the edition of the program that wrote it. Losing one costs time and nothing else.
public final class Drawers {

    private final Transactions transactions;
    private final Dialect dialect;
    private final Consumer<Runnable> alone;

    /// @param alone runs what makes a table while no other process does so
    public Drawers(Transactions transactions, Dialect dialect, Consumer<Runnable> alone) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.alone = alone;
    }

    /// Everything that this edition wrote, by the number of the drawer.
    public Optional<byte[]> read(String edition, int drawer) {
        return transactions.reading(connection -> read(connection, edition, drawer));
    }

    private static Optional<byte[]> read(Connection connection, String edition, int drawer)
            throws SQLException {
        if (!StateSchema.has(connection, "reading_drawer")) {
            return Optional.empty();
        }
        try (PreparedStatement asked =
                connection.prepareStatement(
                        "SELECT content FROM reading_drawer WHERE drawer = ? AND edition = ?")) {
            asked.setInt(1, drawer);
            asked.setString(2, edition);
            try (ResultSet row = asked.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /// Puts new content into drawers; what another edition left there is gone.
    public void write(String edition, Map<Integer, byte[]> contents) {
        alone.accept(() -> transactions.writing(this::make));
        transactions.writing(connection -> write(connection, edition, contents));
    }

    private boolean make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(
                    "CREATE TABLE IF NOT EXISTS reading_drawer (drawer INTEGER PRIMARY KEY, edition VARCHAR NOT NULL, content %s NOT NULL)"
                            .formatted(dialect.bytes()));
        }
    }

    private static int write(Connection connection, String edition, Map<Integer, byte[]> contents)
            throws SQLException {
        try (PreparedStatement gone =
                        connection.prepareStatement("DELETE FROM reading_drawer WHERE drawer = ?");
                PreparedStatement put =
                        connection.prepareStatement(
                                "INSERT INTO reading_drawer (drawer, edition, content) VALUES (?, ?, ?)")) {
            for (Map.Entry<Integer, byte[]> one : contents.entrySet()) {
                gone.setInt(1, one.getKey());
                gone.executeUpdate();
                put.setInt(1, one.getKey());
                put.setString(2, edition);
                put.setBytes(3, one.getValue());
                put.executeUpdate();
            }
            return contents.size();
        }
    }
}
