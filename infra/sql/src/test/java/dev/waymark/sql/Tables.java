package dev.waymark.sql;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.kernel.sql.Sql.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The tables that the tests read.
final class Tables {

    static final Sql SQL = new JSqlParserSql();

    private Tables() {}

    /// A query over `raw.t` and `raw.u`.
    static Query query(String text, String dialect) {
        return new Query(text, dialect, "memory", sources(dialect), true);
    }

    static Query query(String text) {
        return query(text, "duckdb");
    }

    static Map<ModelName, List<Column>> sources(String dialect) {
        return Map.of(
                SQL.normalise("raw.t", dialect, "memory"),
                columns(
                        dialect,
                        "a INT",
                        "b INT",
                        "c TEXT",
                        "d DATE",
                        "ts TIMESTAMP",
                        "x DOUBLE",
                        "f BOOLEAN",
                        "arr INT[]"),
                SQL.normalise("raw.u", dialect, "memory"),
                columns(dialect, "a INT", "u INT", "v TEXT"));
    }

    private static List<Column> columns(String dialect, String... columns) {
        return Stream.of(columns).map(column -> column(dialect, column.split(" "))).toList();
    }

    private static Column column(String dialect, String... nameAndType) {
        String name = SQL.normalise(nameAndType[0], dialect, "").parts().getFirst();
        return new Column(name, nameAndType[1]);
    }
}
