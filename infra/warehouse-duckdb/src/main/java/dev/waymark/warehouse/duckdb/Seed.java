package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.model.Column;
import dev.waymark.warehouse.Load.Rows.Csv;
import dev.waymark.warehouse.seed.SeedText;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/// Brings a csv text into the engine: first as text into a temporary table, by the appender, which
/// is tens of times faster than inserts; then the engine itself casts each cell.
final class Seed {

    private static final String STAGE = "_waymark_seed";

    private final Session session;
    private final SeedText text;
    private final List<Column> columns;

    Seed(Session session, Csv csv) {
        this.session = session;
        this.text = new SeedText(csv);
        this.columns = csv.columns();
    }

    /// @return a query for the rows with their types
    String staged() throws SQLException {
        session.run("CREATE TEMP TABLE %s (%s)".formatted(STAGE, each("c%d VARCHAR")));
        append();
        refuseMisfits();
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "%s AS %s".formatted(cast(i), Sql.quoted(columns.get(i).name())))
                .collect(Collectors.joining(", ", "SELECT ", " FROM temp.main." + STAGE));
    }

    private void append() throws SQLException {
        try (DuckDBAppender appender = session.connection().createAppender("temp", "main", STAGE)) {
            for (List<@Nullable String> row : text.rows()) {
                appender.beginRow();
                for (String cell : row) {
                    append(appender, cell);
                }
                appender.endRow();
            }
            appender.flush();
        }
    }

    private static void append(DuckDBAppender appender, @Nullable String cell) throws SQLException {
        if (cell == null) {
            appender.appendNull();
        } else {
            appender.append(cell);
        }
    }

    // The engine's own error would name neither row nor column. Rows of an open transaction are not
    // numbered from 0.
    private void refuseMisfits() throws SQLException {
        String misfit =
                """
                SELECT rowid - (SELECT min(rowid) FROM temp.main.%2$s) + 1, c%1$d
                FROM temp.main.%2$s WHERE c%1$d IS NOT NULL AND TRY_%3$s IS NULL
                ORDER BY rowid LIMIT 1
                """;
        for (int i = 0; i < columns.size(); i++) {
            String query = misfit.formatted(i, STAGE, cast(i));
            Column column = columns.get(i);
            List<String> misfits =
                    session.ask(query, row -> misfit(column, row.getLong(1), row.getString(2)));
            if (!misfits.isEmpty()) {
                throw Failures.statement(misfits.getFirst());
            }
        }
    }

    private static String misfit(Column column, long row, String cell) {
        return "Seed row %d, column '%s': '%s' is not of type %s."
                .formatted(row, column.name(), cell, column.type());
    }

    private String cast(int i) {
        String type = columns.get(i).type();
        String cell = "c" + i;
        if (type == null) {
            return "CAST(%s AS VARCHAR)".formatted(cell);
        }
        return "CAST(%s AS %s)".formatted(isBoolean(type) ? onOff(cell) : cell, type);
    }

    private static boolean isBoolean(String type) {
        return type.toUpperCase(Locale.ROOT).matches("BOOL|BOOLEAN|LOGICAL");
    }

    // Words for yes and no that SQLMesh takes and DuckDB does not.
    private static String onOff(String cell) {
        return "CASE lower(%1$s) WHEN 'on' THEN 'true' WHEN 'off' THEN 'false' ELSE %1$s END"
                .formatted(cell);
    }

    private String each(String pattern) {
        return IntStream.range(0, columns.size())
                .mapToObj(pattern::formatted)
                .collect(Collectors.joining(", "));
    }
}
