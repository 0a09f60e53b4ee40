package dev.waymark.warehouse.postgres;

import dev.waymark.warehouse.Load;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tables and views that hold the rows of one query and no others. What stands on them stays.
final class Replacing {

    private static final String STAGED = "pg_temp._waymark_rows";
    private static final String OTHER_COLUMNS = "42P16";

    private final Names names;
    private final Dressing dressing;

    Replacing(Names names, Dressing dressing) {
        this.names = names;
        this.dressing = dressing;
    }

    /// @param query that does not end in a remark
    /// @return rows
    long table(Session session, Load load, String query) throws SQLException {
        String quoted = names.quoted(load.table());
        session.alone(quoted);
        Shape old = Shapes.of(session, names, load.table());
        String creating = Storage.of(load.dress()).creating(quoted);
        long rows =
                old == null
                        ? session.write(creating + " " + query)
                        : staged(session, quoted, old, query, creating);
        dressing.change(session, quoted, old, load.dress());
        return rows;
    }

    // Staged first, as the query may read the table. Deleted and not truncated, as readers would
    // see an empty table then, and would have to wait.
    private static long staged(
            Session session, String table, Shape old, String query, String creating)
            throws SQLException {
        session.run("CREATE TEMP TABLE _waymark_rows ON COMMIT DROP AS " + query);
        Shape next = Shapes.of(session, List.of(STAGED)).get(STAGED);
        if (!old.isView() && next != null && next.columns().equals(old.columns())) {
            session.write("DELETE FROM " + table);
        } else {
            String empty = "%s TABLE %s WITH NO DATA".formatted(creating, STAGED);
            Exchange.exchange(session, table, old, again -> again.run(empty));
        }
        long rows = session.write("INSERT INTO %s TABLE %s".formatted(table, STAGED));
        session.run("DROP TABLE " + STAGED);
        return rows;
    }

    void view(Session session, Load load, String query) throws SQLException {
        String quoted = names.quoted(load.table());
        session.alone(quoted);
        Shape old = Shapes.of(session, names, load.table());
        show(session, quoted, old, "CREATE OR REPLACE VIEW %s AS %s".formatted(quoted, query));
        dressing.change(session, quoted, old, load.dress());
    }

    private static void show(Session session, String quoted, @Nullable Shape old, String create)
            throws SQLException {
        if (old != null && !old.isView()) {
            Exchange.exchange(session, quoted, old, again -> again.run(create));
            return;
        }
        SQLException failure = session.attempt(create);
        if (failure != null && old != null && OTHER_COLUMNS.equals(failure.getSQLState())) {
            Exchange.exchange(session, quoted, old, again -> again.run(create));
        } else if (failure != null) {
            throw failure;
        }
    }
}
