package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Load.Rows.Append;
import dev.waymark.warehouse.Load.Rows.Csv;
import dev.waymark.warehouse.Load.Rows.Merge;
import dev.waymark.warehouse.Load.Rows.None;
import dev.waymark.warehouse.Load.Rows.Replace;
import dev.waymark.warehouse.Load.Rows.ReplaceKeys;
import dev.waymark.warehouse.Load.Rows.ReplaceRange;
import dev.waymark.warehouse.Load.Rows.View;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the rows of a batch into its table, inside a transaction.
final class Writing {

    private final Names names;
    private final Tables tables;
    private final Replacing replacing;
    private final Keys keys;
    private final Dressing dressing;

    Writing(Names names, Tables tables, Dressing dressing) {
        this.names = names;
        this.tables = tables;
        this.dressing = dressing;
        this.replacing = new Replacing(names, dressing);
        this.keys = new Keys(names);
    }

    /// @return rows written; null when there were none to write
    @Nullable Long write(Session session, Load load) throws SQLException {
        TableName table = load.table();
        return switch (load.rows()) {
            case Replace rows ->
                    replacing.table(session, load, Sql.shaped(rows.query(), rows.columns()));
            case Csv rows -> replacing.table(session, load, new Seed(session, rows).staged());
            case View rows -> view(session, load, rows);
            case ReplaceRange rows -> {
                make(session, load, rows.query(), rows.columns());
                yield range(session, table, rows);
            }
            case ReplaceKeys rows -> {
                make(session, load, rows.query(), rows.columns());
                yield keys.replace(session, table, rows);
            }
            case Merge rows -> {
                make(session, load, rows.query(), rows.columns());
                yield keys.merge(session, table, rows);
            }
            case Append rows -> {
                make(session, load, rows.query(), rows.columns());
                yield append(session, table, Sql.shaped(rows.query(), rows.columns()));
            }
            case None _ -> null;
        };
    }

    private @Nullable Long view(Session session, Load load, View rows) throws SQLException {
        replacing.view(session, load, rows.query());
        return null;
    }

    /// Makes the table unless it is there; a view of this name gives way (semantics 7.6).
    private void make(Session session, Load load, String query, @Nullable List<Column> columns)
            throws SQLException {
        String quoted = names.quoted(load.table());
        Shape old = Shapes.of(session, names, load.table());
        if (old == null) {
            create(session, load, Sql.shaped(query, columns));
        } else if (old.isView()) {
            String shaped = Sql.shaped(query, columns);
            Exchange.exchange(session, quoted, old, again -> create(again, load, shaped));
        }
    }

    private void create(Session session, Load load, String shaped) throws SQLException {
        tables.createLike(session, load.table(), shaped);
        dressing.give(session, names.quoted(load.table()), load.dress());
    }

    // The delete comes first, so that a query that reads its own table sees it as it was before the
    // range was ever filled.
    private long range(Session session, TableName table, ReplaceRange range) throws SQLException {
        String inRange =
                "WHERE %s BETWEEN %s AND %s".formatted(range.time(), range.low(), range.high());
        session.write("DELETE FROM %s %s".formatted(names.quoted(table), inRange));
        String shaped = Sql.shaped(range.query(), range.columns());
        String rows = "SELECT * FROM (%s) AS _range %s".formatted(shaped, inRange);
        return append(session, table, rows);
    }

    /// Columns find each other by name.
    ///
    /// @param query that does not end in a remark
    private long append(Session session, TableName table, String query) throws SQLException {
        return session.write(
                "INSERT INTO %s (%s) %s"
                        .formatted(
                                names.quoted(table),
                                Sql.quoted(Queries.names(session, query)),
                                query));
    }
}
