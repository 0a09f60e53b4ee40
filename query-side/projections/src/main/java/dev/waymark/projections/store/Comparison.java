package dev.waymark.projections.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Compares the tables of both sides, row by row.
///
/// @param living the side that is asked
public record Comparison(List<Layout.Table> tables, Side living) {

    /// One sentence for each table that differs.
    public List<String> of(Connection connection) throws SQLException {
        List<String> differences = new ArrayList<>();
        for (Layout.Table table : tables) {
            if (!isEqual(connection, table)) {
                differences.add(
                        "The table of answers '"
                                + table.name()
                                + "' is not what the log says. Rebuild it.");
            }
        }
        return List.copyOf(differences);
    }

    private boolean isEqual(Connection connection, Layout.Table table) throws SQLException {
        try (Statement left = connection.createStatement();
                Statement right = connection.createStatement();
                ResultSet mine = left.executeQuery(rows(table, living));
                ResultSet theirs = right.executeQuery(rows(table, living.other()))) {
            while (mine.next()) {
                if (!theirs.next() || !isEqual(mine, theirs)) {
                    return false;
                }
            }
            return !theirs.next();
        }
    }

    private static String rows(Layout.Table table, Side side) {
        return "SELECT * FROM " + side.table(table.name()) + " ORDER BY " + table.key();
    }

    private static boolean isEqual(ResultSet mine, ResultSet theirs) throws SQLException {
        int columns = mine.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) {
            if (!Objects.equals(mine.getString(column), theirs.getString(column))) {
                return false;
            }
        }
        return true;
    }
}
