package dev.waymark.applying.query;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind.ScdColumns;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes the query whose rows are the new content of an SCD type 2 table (semantics 1.9): what was
/// closed stays; an open row whose source has changed, or is gone, is closed; what is new or has
/// changed is opened.
///
/// The source's rows come once for each key and are joined with the open rows of the table. Each
/// pair, and each half without the other, gives one updated row, and a second one when it has
/// changed.
///
/// @param columns of the table, in order, the two of validity among them
/// @param quote puts an identifier in the engine's quotes
/// @param change what counts as one, and when it begins and ends
record History(
        ScdColumns scd, List<Column> columns, UnaryOperator<String> quote, HistoryChange change) {

    /// A table that has no rows yet, or is to forget them.
    String nothing() {
        return "SELECT "
                + list(
                        columns,
                        column -> "CAST(NULL AS %s) AS %s".formatted(type(column), q(column)))
                + " WHERE FALSE";
    }

    /// @param table the table's rows as they are: its name, or a query in parentheses
    /// @param query the source
    String query(String table, String query) {
        return """
        WITH "source" AS (
          SELECT DISTINCT ON (%s) TRUE AS "_exists", %s, %s
          FROM (%s
          ) AS "raw_source"
        ), "existing" AS (
          SELECT %s, %s, TRUE AS "_exists" FROM %s AS "_table"
        ), "static" AS (
          SELECT * FROM "existing" WHERE %s IS NOT NULL
        ), "latest" AS (
          SELECT * FROM "existing" WHERE %s IS NULL
        ), "latest_deleted" AS (
          SELECT TRUE AS "_exists", %s, MAX(%s) AS "closed" FROM "static" GROUP BY %s
        ), "joined" AS (
          SELECT %s FROM "latest" LEFT JOIN "source" ON %s
          UNION ALL
          SELECT %s FROM "latest" RIGHT JOIN "source" ON %s
          WHERE "latest"."_exists" IS NULL
        ), "updated_rows" AS (
          SELECT %s, %s AS %s, %s AS %s
          FROM "joined" LEFT JOIN "latest_deleted" ON %s
        ), "inserted_rows" AS (
          SELECT %s, %s AS %s, CAST(NULL AS %s) AS %s FROM "joined" WHERE %s
        )
        SELECT %s FROM "static"
        UNION ALL SELECT %s FROM "updated_rows"
        UNION ALL SELECT %s FROM "inserted_rows"\
        """
                .formatted(
                        String.join(", ", scd.uniqueKey()),
                        keys(i -> scd.uniqueKey().get(i) + " AS " + key(i)),
                        list(own(), change::source),
                        query,
                        list(columns, this::q),
                        keys(i -> scd.uniqueKey().get(i) + " AS " + key(i)),
                        table,
                        q(scd.validTo()),
                        q(scd.validTo()),
                        keys(this::key),
                        q(scd.validTo()),
                        keys(this::key),
                        pair(),
                        sameKey(),
                        pair(),
                        sameKey(),
                        list(own(), column -> kept(column) + " AS " + q(column)),
                        change.validFrom(),
                        q(scd.validFrom()),
                        change.validTo(),
                        q(scd.validTo()),
                        keys(
                                i -> "\"joined\"." + key(i) + " = \"latest_deleted\"." + key(i),
                                " AND "),
                        list(own(), this::q),
                        change.opened(),
                        q(scd.validFrom()),
                        change.timeType(),
                        q(scd.validTo()),
                        change.changed(),
                        list(columns, this::q),
                        list(columns, this::q),
                        list(columns, this::q));
    }

    /// The query's columns: all but the two of validity.
    private List<Column> own() {
        return columns.stream().filter(this::isOwn).toList();
    }

    boolean isOwn(Column column) {
        return !column.name().equals(scd.validFrom()) && !column.name().equals(scd.validTo());
    }

    /// Both sides of a pair, the table's with `t_` in front.
    private String pair() {
        return Stream.of(
                        "\"source\".\"_exists\" AS \"_exists\"",
                        list(columns, column -> "\"latest\"." + q(column) + " AS " + old(column)),
                        list(own(), column -> "\"source\"." + q(column) + " AS " + q(column)),
                        keys(i -> "\"latest\"." + key(i) + " AS " + oldKey(i)),
                        keys(i -> "\"source\"." + key(i) + " AS " + key(i)))
                .collect(Collectors.joining(", "));
    }

    private String sameKey() {
        return keys(i -> "\"latest\"." + key(i) + " = \"source\"." + key(i), " AND ");
    }

    private String kept(Column column) {
        return "COALESCE(\"joined\".%s, \"joined\".%s)".formatted(old(column), q(column));
    }

    private String old(Column column) {
        return quote.apply("t_" + column.name());
    }

    private String key(int i) {
        return "\"_key" + i + '"';
    }

    private String oldKey(int i) {
        return "\"t__key" + i + '"';
    }

    private String keys(Function<Integer, String> text) {
        return keys(text, ", ");
    }

    private String keys(Function<Integer, String> text, String between) {
        return IntStream.range(0, scd.uniqueKey().size())
                .mapToObj(text::apply)
                .collect(Collectors.joining(between));
    }

    private static String list(List<Column> columns, Function<Column, String> text) {
        return columns.stream().map(text).collect(Collectors.joining(", "));
    }

    private String q(Column column) {
        return q(column.name());
    }

    private String q(String name) {
        return quote.apply(name);
    }

    private static String type(Column column) {
        return column.type() == null ? "INTEGER" : column.type();
    }
}
