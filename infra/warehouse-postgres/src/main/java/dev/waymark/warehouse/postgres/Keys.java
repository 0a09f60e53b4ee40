package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Load.Rows.Merge;
import dev.waymark.warehouse.Load.Rows.ReplaceKeys;
import dev.waymark.warehouse.MergeStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows that go by their key. They are staged first, so that a query that reads its own table sees
/// it as it was, and so that their keys have the table's types.
final class Keys {

    private static final String STAGED = "pg_temp._waymark_rows";

    private final Names names;

    Keys(Names names) {
        this.names = names;
    }

    long replace(Session session, TableName table, ReplaceKeys rows) throws SQLException {
        String quoted = names.quoted(table);
        String columns = Sql.quoted(stage(session, quoted, rows.query(), rows.columns()));
        session.write("DELETE FROM %s %s".formatted(quoted, sameKey(rows.key())));
        String once =
                rows.unique() ? "DISTINCT ON (%s) ".formatted(String.join(", ", rows.key())) : "";
        long written =
                session.write(
                        "INSERT INTO %1$s (%2$s) SELECT %3$s%2$s FROM %4$s"
                                .formatted(quoted, columns, once, STAGED));
        session.run("DROP TABLE " + STAGED);
        return written;
    }

    /// Whole rows with a null in them are equal to themselves, which a null alone is not.
    private static String sameKey(List<String> key) {
        String list = String.join(", ", key);
        return key.size() == 1
                ? "WHERE %1$s IN (SELECT %1$s FROM %2$s)".formatted(list, STAGED)
                : "USING (SELECT DISTINCT ROW(%1$s) AS _key FROM %2$s) AS _keys WHERE ROW(%1$s) = _keys._key"
                        .formatted(list, STAGED);
    }

    long merge(Session session, TableName table, Merge rows) throws SQLException {
        String quoted = names.quoted(table);
        List<String> columns =
                stage(session, quoted, rows.query(), rows.columns()).stream()
                        .map(Sql::quoted)
                        .toList();
        long written = session.write(MergeStatement.of(quoted, STAGED, rows, columns));
        session.run("DROP TABLE " + STAGED);
        return written;
    }

    /// @return the names of the rows' columns
    private static List<String> stage(
            Session session, String table, String query, @Nullable List<Column> columns)
            throws SQLException {
        session.run("CREATE TEMP TABLE _waymark_rows (LIKE %s) ON COMMIT DROP".formatted(table));
        String shaped = Sql.shaped(query, columns);
        List<String> found = Queries.names(session, shaped);
        session.write("INSERT INTO %s (%s) %s".formatted(STAGED, Sql.quoted(found), shaped));
        return found;
    }
}
