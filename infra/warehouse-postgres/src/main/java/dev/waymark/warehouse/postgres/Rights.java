package dev.waymark.warehouse.postgres;

import java.sql.SQLException;
import java.util.List;

/// Who else may do what with a table or view.
final class Rights {

    private static final String QUERY =
            """
            SELECT format('GRANT %%s ON %%s TO %%s%%s', a.privilege_type, %1$s,
                CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
                CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
            FROM pg_class c, aclexplode(c.relacl) a
            WHERE c.oid = %1$s::regclass AND a.grantee <> c.relowner
            """;

    private Rights() {}

    /// @param quoted name
    /// @return statements that grant them again
    static List<String> of(Session session, String quoted) throws SQLException {
        return session.ask(QUERY.formatted(Sql.literal(quoted)), row -> row.getString(1));
    }
}
