package dev.waymark.warehouse.postgres;

import dev.waymark.warehouse.Dress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/// Brings who may do what with tables and views to what models say. What somebody else than us has
/// granted stays, and so do the rights of the owner.
final class Granting {

    private static final int TOGETHER = 500;
    private static final Set<String> ALL = Set.of("ALL", "ALL PRIVILEGES");

    private static final String PRESENT =
            """
            SELECT w.name, a.privilege_type,
                CASE a.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(a.grantee) END
            FROM (VALUES %s) AS w(name) JOIN pg_class c ON c.oid = to_regclass(w.name),
                aclexplode(c.relacl) AS a
            WHERE pg_get_userbyid(a.grantor) = current_user AND a.grantee <> a.grantor
            """;
    private static final String EVERYTHING =
            """
            SELECT a.privilege_type FROM pg_roles r, aclexplode(acldefault('r', r.oid)) AS a
            WHERE r.rolname = current_user
            """;

    private Granting() {}

    static void bring(Session session, String quoted, Dress dress) throws SQLException {
        bring(session, Map.of(quoted, dress));
    }

    /// @param dresses by quoted name of a table or view
    static void bring(Session session, Map<String, Dress> dresses) throws SQLException {
        Map<String, SortedMap<String, SortedSet<String>>> spoken = new HashMap<>();
        dresses.forEach((name, dress) -> {
            if (dress.grants() != null) {
                spoken.put(name, dress.grants());
            }
        });
        if (!spoken.isEmpty()) {
            bring(session, present(session, List.copyOf(spoken.keySet())), wished(session, spoken));
        }
    }

    private static void bring(Session session, Set<Right> present, Set<Right> wished)
            throws SQLException {
        List<String> statements = new ArrayList<>();
        present.stream()
                .filter(right -> !wished.contains(right))
                .forEach(right -> statements.add(right.revoke()));
        wished.stream()
                .filter(right -> !present.contains(right))
                .forEach(right -> statements.add(right.grant()));
        Pointing.runTogether(session, statements);
    }

    private static Set<Right> present(Session session, List<String> quoted) throws SQLException {
        Set<Right> present = new LinkedHashSet<>();
        for (int i = 0; i < quoted.size(); i += TOGETHER) {
            List<String> values =
                    quoted.subList(i, Math.min(quoted.size(), i + TOGETHER)).stream()
                            .map(name -> "(" + Sql.literal(name) + ")")
                            .toList();
            session.ask(
                    PRESENT.formatted(String.join(", ", values)),
                    row ->
                            present.add(
                                    new Right(
                                            row.getString(1), row.getString(2), row.getString(3))));
        }
        return present;
    }

    private static Set<Right> wished(
            Session session, Map<String, SortedMap<String, SortedSet<String>>> spoken)
            throws SQLException {
        Set<Right> wished = new LinkedHashSet<>();
        for (var table : spoken.entrySet()) {
            for (var grant : table.getValue().entrySet()) {
                for (String privilege : privileges(session, grant.getKey())) {
                    grant.getValue()
                            .forEach(role -> wished.add(Right.of(table.getKey(), privilege, role)));
                }
            }
        }
        return wished;
    }

    /// Written out, since the engine does not remember that all were meant.
    private static Collection<String> privileges(Session session, String written)
            throws SQLException {
        String privilege = written.strip().toUpperCase(Locale.ROOT);
        return ALL.contains(privilege)
                ? session.ask(EVERYTHING, row -> row.getString(1))
                : List.of(privilege);
    }
}
