package dev.waymark.projections.store;

import dev.waymark.kernel.pack.PackedSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The tables of answers as they must be for this program.
public final class Layout {

    /// Grows with every change of `tables.sql` or of a fold, and with the form of packed snapshots;
    /// tables of a lower one are built anew.
    public static final int VERSION = 4_007 + PackedSnapshot.FORMAT;

    private static final Pattern TABLE =
            Pattern.compile(
                    "CREATE TABLE IF NOT EXISTS \\{(\\w+)} \\(\\s*(\\w+)[^;]*?PRIMARY KEY(?: \\(([^)]+)\\))?");

    private final String script = script();

    /// A table as the script creates it.
    ///
    /// @param name the short one
    /// @param key its columns, separated by commas
    public record Table(String name, String key) {}

    public List<Table> tables() {
        return TABLE.matcher(script).results().map(Layout::table).toList();
    }

    private static Table table(MatchResult found) {
        String columns = found.group(3);
        return new Table(found.group(1), columns == null ? found.group(2) : columns);
    }

    /// Creates the empty tables of the first side, and the positions of both, as far as they are
    /// not there. Tables that nobody has needed yet would make each opening of the state slower.
    public void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS projection_side (side VARCHAR(1) PRIMARY KEY,"
                            + " living BOOLEAN NOT NULL, layout INTEGER NOT NULL, token VARCHAR)");
            create(connection, Side.A);
            statement.execute(
                    "INSERT INTO projection_side (side, living, layout) SELECT * FROM (VALUES ('A', TRUE, %d), ('B', FALSE, %d)) AS sides WHERE NOT EXISTS (SELECT 1 FROM projection_side)"
                            .formatted(VERSION, VERSION));
        }
    }

    /// Creates the tables of a side that are not there.
    public void create(Connection connection, Side side) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql :
                    Arrays.stream(script.split(";\\n")).filter(s -> !s.isBlank()).toList()) {
                statement.execute(Names.in(sql.replace("<bytes>", bytes(connection)), side));
            }
        }
    }

    /// The type of a column of bytes without a bound.
    private static String bytes(Connection connection) throws SQLException {
        String database = connection.getMetaData().getDatabaseProductName();
        return database.equals("PostgreSQL") ? "BYTEA" : "BINARY LARGE OBJECT";
    }

    /// The version of the tables that are there.
    public int stored(Connection connection) {
        try (Tables tables = new Tables(connection, Side.A)) {
            return tables.read("SELECT layout FROM projection_side", row -> row.number("layout"))
                    .getFirst()
                    .intValue();
        }
    }

    /// Replaces tables of a lower version by empty ones; the next question fills them.
    public void renew(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : existing(connection)) {
                statement.execute("DROP TABLE " + table);
            }
        }
        create(connection);
    }

    private static List<String> existing(Connection connection) {
        try (Tables tables = new Tables(connection, Side.A)) {
            return tables.read(
                    """
                    SELECT table_name FROM information_schema.tables
                    WHERE table_schema = CURRENT_SCHEMA
                    AND (LOWER(table_name) LIKE 'answer\\_%' OR LOWER(table_name) = 'projection_side')
                    """,
                    row -> row.text("table_name"));
        }
    }

    /// Takes away every row of a side, and its position.
    public void clear(Connection connection, Side side) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : tables()) {
                statement.executeUpdate("DELETE FROM " + side.table(table.name()));
            }
            statement.executeUpdate(
                    "UPDATE projection_side SET token = NULL WHERE side = '" + side + "'");
        }
    }

    private static String script() {
        try (InputStream file = Layout.class.getResourceAsStream("tables.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
