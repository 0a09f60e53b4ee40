package dev.waymark.warehouse.postgres;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is there under some names, and whether it may give way to another view: not where something
/// stands on it or was given to it that only the engine can keep, nor where it is no view of ours.
final class Standing {

    private static final int TOGETHER = 500;

    private static final String QUERY =
            """
            SELECT w.name, c.relkind = 'v' AND c.reloptions IS NULL
                AND pg_get_userbyid(c.relowner) = current_user
                AND NOT EXISTS (SELECT 1 FROM pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attacl IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM pg_depend d
                    WHERE d.refclassid = 'pg_type'::regclass AND d.refobjid = c.reltype
                    AND d.deptype <> 'i')
                AND NOT EXISTS (SELECT 1 FROM pg_depend d
                    LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass
                        AND r.oid = d.objid AND r.ev_class = c.oid AND r.rulename = '_RETURN'
                    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid
                    AND d.deptype <> 'i' AND r.oid IS NULL)
            FROM (VALUES %s) AS w(name) JOIN pg_class c ON c.oid = to_regclass(w.name)
            """;

    private Standing() {}

    /// @param quoted names
    /// @return by quoted name, whether it may give way; without those that are not there
    static Map<String, Boolean> of(Session session, List<String> quoted) throws SQLException {
        Map<String, Boolean> found = new HashMap<>();
        for (int i = 0; i < quoted.size(); i += TOGETHER) {
            String values =
                    String.join(
                            ", ",
                            quoted.subList(i, Math.min(quoted.size(), i + TOGETHER)).stream()
                                    .map(name -> "(" + Sql.literal(name) + ")")
                                    .toList());
            session.ask(
                    QUERY.formatted(values), row -> found.put(row.getString(1), row.getBoolean(2)));
        }
        return found;
    }
}
