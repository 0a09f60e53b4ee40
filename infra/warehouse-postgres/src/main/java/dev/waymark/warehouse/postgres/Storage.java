package dev.waymark.warehouse.postgres;

import dev.waymark.warehouse.Dress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How the rows of a table are kept, as far as a model's properties speak of it.
///
/// @param unlogged whether the server may lose the rows when it crashes
/// @param parameters `fillfactor = '70'`
record Storage(boolean unlogged, List<String> parameters) {

    private static final String TYPE = "creatable_type";
    private static final Pattern PARAMETER =
            Pattern.compile(
                    "(toast\\.)?(fillfactor|toast_tuple_target|parallel_workers|user_catalog_table"
                            + "|vacuum_[a-z_]+|(log_)?autovacuum_[a-z_]+)");

    static Storage of(Dress dress) {
        List<String> parameters = new ArrayList<>();
        dress.properties()
                .forEach((name, value) -> {
                    if (PARAMETER.matcher(name).matches()) {
                        parameters.add(name + " = " + Sql.literal(value));
                    }
                });
        String type = dress.properties().getOrDefault(TYPE, "");
        return new Storage(type.equalsIgnoreCase("unlogged"), parameters);
    }

    /// The beginning of a statement that makes a table from a query.
    String creating(String quoted) {
        return "CREATE%s TABLE %s%s AS"
                .formatted(
                        unlogged ? " UNLOGGED" : "",
                        quoted,
                        parameters.isEmpty() ? "" : " WITH (" + list() + ")");
    }

    /// For a table that is there.
    void bring(Session session, String quoted) throws SQLException {
        if (!parameters.isEmpty()) {
            session.run("ALTER TABLE %s SET (%s)".formatted(quoted, list()));
        }
        if (unlogged) {
            session.run("ALTER TABLE %s SET UNLOGGED".formatted(quoted));
        }
    }

    private String list() {
        return String.join(", ", parameters);
    }
}
