package dev.waymark.projections.store;

import dev.waymark.kernel.message.Documents;
import dev.waymark.projections.log.LogToken;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The row of each side. Whoever folds holds its lock, so that tables and position move together
/// and no two processes fold the same events.
public final class Positions {

    private static final String ROW = "SELECT side, living, token FROM projection_side WHERE ";

    private final Documents documents;

    public Positions(Documents documents) {
        this.documents = documents;
    }

    public Position living(Connection connection) {
        return read(connection, ROW + "living", Side.A);
    }

    /// Waits until nobody else folds this side.
    public Position lock(Connection connection, Side side) {
        return read(connection, ROW + "side = ? FOR UPDATE", side, side);
    }

    private Position read(Connection connection, String sql, Side any, Object... values) {
        try (Tables tables = new Tables(connection, any)) {
            return tables.readOne(sql, this::position, values)
                    .orElseThrow(() ->
                            new NoSuchElementException("the tables of answers have no position"));
        }
    }

    private Position position(Row row) throws SQLException {
        String token = row.textOrNull("token");
        return new Position(
                row.one(Side.class, "side"),
                row.flag("living"),
                token == null ? null : documents.read(token, LogToken.class));
    }

    public void move(Connection connection, Side side, @Nullable LogToken token) {
        try (Tables tables = new Tables(connection, side)) {
            tables.change(
                    "UPDATE projection_side SET token = ? WHERE side = ?",
                    token == null ? null : documents.write(token),
                    side);
        }
    }

    /// From now on this side is asked.
    public void enliven(Connection connection, Side side) {
        try (Tables tables = new Tables(connection, side)) {
            tables.change("UPDATE projection_side SET living = (side = ?)", side);
        }
    }
}
