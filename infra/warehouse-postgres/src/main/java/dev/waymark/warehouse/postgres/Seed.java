package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.model.Column;
import dev.waymark.warehouse.Load.Rows.Csv;
import dev.waymark.warehouse.seed.SeedText;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Brings a csv text into the engine: first as text into a temporary table, by COPY; then the
/// engine itself casts each cell.
final class Seed {

    private static final String STAGE = "pg_temp._waymark_seed";

    /// The first version that tells whether a text is of a type.
    private static final int CAN_TELL = 16;

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
        session.run(
                "CREATE TEMP TABLE _waymark_seed (n bigint GENERATED ALWAYS AS IDENTITY, %s) ON COMMIT DROP"
                        .formatted(each("c%d text")));
        session.copy(
                "COPY %s (%s) FROM STDIN (FORMAT csv)".formatted(STAGE, each("c%d")),
                new StringReader(csv()));
        if (session.connection().getMetaData().getDatabaseMajorVersion() >= CAN_TELL) {
            refuseMisfits();
        }
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "%s AS %s".formatted(cast(i), Sql.quoted(columns.get(i).name())))
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + STAGE + " ORDER BY n"));
    }

    // What is quoted is text and what is empty is nothing.
    private String csv() {
        StringBuilder csv = new StringBuilder();
        for (List<@Nullable String> row : text.rows()) {
            csv.append(row.stream().map(Seed::cell).collect(Collectors.joining(","))).append('\n');
        }
        return csv.toString();
    }

    private static String cell(@Nullable String cell) {
        return cell == null ? "" : '"' + cell.replace("\"", "\"\"") + '"';
    }

    // The engine's own error would name neither row nor column.
    private void refuseMisfits() throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String query =
                    "SELECT n, c%1$d FROM %2$s WHERE NOT pg_input_is_valid(c%1$d, %3$s) ORDER BY n LIMIT 1"
                            .formatted(i, STAGE, Sql.literal(type(column)));
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
        return "CAST(c%d AS %s)".formatted(i, type(columns.get(i)));
    }

    private static String type(Column column) {
        return Objects.requireNonNullElse(column.type(), "text");
    }

    private String each(String pattern) {
        return IntStream.range(0, columns.size())
                .mapToObj(pattern::formatted)
                .collect(Collectors.joining(", "));
    }
}
