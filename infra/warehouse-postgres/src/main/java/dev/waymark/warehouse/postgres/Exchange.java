package dev.waymark.warehouse.postgres;

import java.sql.SQLException;
import java.util.List;

/// Puts another table or view in the place of one that the engine cannot change into it.
final class Exchange {

    private Exchange() {}

    /// @param quoted name
    /// @param make what takes the place
    static void exchange(Session session, String quoted, Shape old, Database.Deed make)
            throws SQLException {
        Above above = Above.of(session, quoted);
        List<String> rights = Rights.of(session, quoted);
        above.takeAway(session);
        session.run("DROP %s %s".formatted(old.isView() ? "VIEW" : "TABLE", quoted));
        make.with(session);
        session.run(rights);
        above.putBack(session);
    }
}
