package dev.waymark.warehouse.duckdb;

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
import dev.waymark.warehouse.WarehouseFailure;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts the rows of a batch into its table, inside a transaction.
final class Writing {

    private static final String IN_THE_WAY = "trying to replace with type";

    private final Catalogs catalogs;
    private final Tables tables;
    private final Keys keys;
    private final Comments comments;

    Writing(Catalogs catalogs, Tables tables, Comments comments) {
        this.catalogs = catalogs;
        this.tables = tables;
        this.keys = new Keys(catalogs);
        this.comments = comments;
    }

    /// Makes the table that rows go to which do not make it themselves.
    void create(Session session, Load load) throws SQLException {
        String shaped =
                switch (load.rows()) {
                    case ReplaceRange rows -> Sql.shaped(rows.query(), rows.columns());
                    case ReplaceKeys rows -> Sql.shaped(rows.query(), rows.columns());
                    case Merge rows -> Sql.shaped(rows.query(), rows.columns());
                    case Append rows -> Sql.shaped(rows.query(), rows.columns());
                    case Replace _, Csv _, View _, None _ -> null;
                };
        if (shaped != null) {
            tables.createLike(session, load.table(), shaped);
            dress(session, "TABLE", load);
        }
    }

    /// @return rows written; null when there were none to write
    @Nullable Long write(Session session, Load load) throws SQLException {
        TableName table = load.table();
        return switch (load.rows()) {
            case Replace rows -> replace(session, load, Sql.shaped(rows.query(), rows.columns()));
            case ReplaceRange rows -> replace(session, table, rows);
            case ReplaceKeys rows -> keys.replace(session, table, rows);
            case Merge rows -> keys.merge(session, table, rows);
            case Append rows -> append(session, table, Sql.shaped(rows.query(), rows.columns()));
            case Csv rows -> replace(session, load, new Seed(session, rows).staged());
            case View rows -> view(session, load, rows);
            case None _ -> null;
        };
    }

    /// What to run first when the load failed because a view is where the table should be, or the
    /// other way round (semantics 7.6).
    Optional<String> clearing(Load load, WarehouseFailure failure) {
        if (!String.valueOf(failure.getMessage()).contains(IN_THE_WAY)) {
            return Optional.empty();
        }
        String type = load.rows() instanceof View ? "TABLE" : "VIEW";
        return Optional.of("DROP %s IF EXISTS %s".formatted(type, catalogs.quoted(load.table())));
    }

    private long replace(Session session, Load load, String query) throws SQLException {
        String quoted = catalogs.quoted(load.table());
        long rows = session.write("CREATE OR REPLACE TABLE %s AS %s".formatted(quoted, query));
        tables.giveTypes(session, load.table());
        dress(session, "TABLE", load);
        return rows;
    }

    private void dress(Session session, String kind, Load load) throws SQLException {
        comments.give(session, kind, catalogs.quoted(load.table()), load.dress());
    }

    // The delete comes first, so that a query that reads its own table sees it as it was before the
    // range was ever filled.
    private long replace(Session session, TableName table, ReplaceRange range) throws SQLException {
        String quoted = catalogs.quoted(table);
        String inRange =
                "WHERE %s BETWEEN %s AND %s".formatted(range.time(), range.low(), range.high());
        session.write("DELETE FROM %s %s".formatted(quoted, inRange));
        return session.write(
                "INSERT INTO %s BY NAME SELECT * FROM (%s) AS _range %s"
                        .formatted(quoted, Sql.shaped(range.query(), range.columns()), inRange));
    }

    private long append(Session session, TableName table, String query) throws SQLException {
        return session.write("INSERT INTO %s BY NAME %s".formatted(catalogs.quoted(table), query));
    }

    private @Nullable Long view(Session session, Load load, View view) throws SQLException {
        session.run(
                "CREATE OR REPLACE VIEW %s AS %s"
                        .formatted(catalogs.quoted(load.table()), view.query()));
        dress(session, "VIEW", load);
        return null;
    }
}
