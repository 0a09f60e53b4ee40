package dev.waymark.warehouse.postgres;

import java.sql.SQLException;
import java.util.List;

/// Who else may do what with a table or view.
final class Rights {

    private static final String QUERY =
            """
            SELECT format('GRANT %%s ON %%s TO %%s%%s', a.privilege_type, %2$s,
                CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
                CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
            FROM pg_class c, aclexplode(c.relacl) a
            WHERE c.oid = %1$s::regclass AND a.grantee <> c.relowner
            """;

    private static final String OF_SCHEMA =
            """
            SELECT format('GRANT %%s ON %%s TO %%s%%s', a.privilege_type, %2$s,
                CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
                CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
            FROM pg_default_acl d, aclexplode(d.defaclacl) a
            WHERE d.defaclnamespace = to_regnamespace(quote_ident(%1$s)) AND d.defaclobjtype = 'r'
                AND pg_get_userbyid(d.defaclrole) = current_user AND a.grantee <> d.defaclrole
            """;

    private Rights() {}

    /// @param quoted name
    /// @return statements that grant them again
    static List<String> of(Session session, String quoted) throws SQLException {
        return of(session, quoted, quoted);
    }

    /// @param quoted name of what has them
    /// @param to quoted name of what gets them
    static List<String> of(Session session, String quoted, String to) throws SQLException {
        return session.ask(
                QUERY.formatted(Sql.literal(quoted), Sql.literal(to)), row -> row.getString(1));
    }

    /// What the schema gives to each new table or view of ours, beside what every schema does.
    static List<String> ofNew(Session session, String schema, String to) throws SQLException {
        return session.ask(
                OF_SCHEMA.formatted(Sql.literal(schema), Sql.literal(to)), row -> row.getString(1));
    }
}
