package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Load.Rows.Merge;
import dev.waymark.warehouse.Load.Rows.ReplaceKeys;
import dev.waymark.warehouse.MergeStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows that go by their key. They are staged first, so that a query that reads its own table sees
/// it as it was.
final class Keys {

    private static final String STAGED = "temp._waymark_rows";

    private final Catalogs catalogs;

    Keys(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    long replace(Session session, TableName table, ReplaceKeys rows) throws SQLException {
        String quoted = catalogs.quoted(table);
        String key = tuple(rows.key());
        stage(session, rows.query(), rows.columns());
        session.write(
                "DELETE FROM %s WHERE %s IN (SELECT %s FROM %s)"
                        .formatted(quoted, key, key, STAGED));
        String once =
                rows.unique() ? "DISTINCT ON (%s) ".formatted(String.join(", ", rows.key())) : "";
        long written =
                session.write(
                        "INSERT INTO %s BY NAME SELECT %s* FROM %s"
                                .formatted(quoted, once, STAGED));
        session.run("DROP TABLE " + STAGED);
        return written;
    }

    long merge(Session session, TableName table, Merge rows) throws SQLException {
        stage(session, rows.query(), rows.columns());
        List<String> columns =
                Queries.described(session, STAGED).stream()
                        .map(Column::name)
                        .map(Sql::quoted)
                        .toList();
        long written =
                session.write(MergeStatement.of(catalogs.quoted(table), STAGED, rows, columns));
        session.run("DROP TABLE " + STAGED);
        return written;
    }

    private void stage(Session session, String query, @Nullable List<Column> columns)
            throws SQLException {
        session.run("CREATE OR REPLACE TEMP TABLE _waymark_rows AS " + Sql.shaped(query, columns));
    }

    /// Structs with a null in them are equal to themselves, which a null alone is not.
    private static String tuple(List<String> key) {
        return key.size() == 1 ? key.getFirst() : "row(" + String.join(", ", key) + ")";
    }
}
