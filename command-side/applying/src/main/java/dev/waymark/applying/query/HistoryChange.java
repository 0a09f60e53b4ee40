package dev.waymark.applying.query;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind.ScdType2ByColumn;
import dev.waymark.kernel.model.Kind.ScdType2ByTime;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What counts as a change of a row with history, and when it begins and ends (semantics 1.9). All
/// are texts over `joined`, where the table's columns have `t_` in front, and `latest_deleted`.
///
/// @param changed condition: the row is there on both sides and not the same
/// @param validFrom when the updated row begins
/// @param validTo when the updated row ends; null while it is open
/// @param opened when the second row of a changed one begins
/// @param timeType of the columns of validity
/// @param updatedAt quoted column of the source that is brought to that type; null for none
/// @param quote puts an identifier in the engine's quotes
record HistoryChange(
        String changed,
        String validFrom,
        String validTo,
        String opened,
        String timeType,
        @Nullable String updatedAt,
        UnaryOperator<String> quote) {

    private static final String GONE = "\"joined\".\"_exists\" IS NULL";

    /// A row has changed when the source's time is later than the table's.
    static HistoryChange byTime(
            ScdType2ByTime kind, Instant execution, String timeType, UnaryOperator<String> quote) {
        String from = quote.apply("t_" + kind.scd().validFrom());
        String to = quote.apply("t_" + kind.scd().validTo());
        String updated = "\"joined\"." + quote.apply(kind.updatedAt());
        String changed = updated + " > \"joined\"." + quote.apply("t_" + kind.updatedAt());
        String begun = kind.updatedAtAsValidFrom() ? updated : literal(Instant.EPOCH, timeType);
        String back =
                "CASE WHEN \"latest_deleted\".\"closed\" > %s THEN \"latest_deleted\".\"closed\" ELSE %s END"
                        .formatted(updated, updated);
        return new HistoryChange(
                changed,
                ("CASE WHEN %s IS NULL AND \"latest_deleted\".\"_exists\" IS NOT NULL THEN %s"
                                + " WHEN %s IS NULL THEN %s ELSE %s END")
                        .formatted(from, back, from, begun, from),
                "CASE WHEN %s THEN %s%s ELSE %s END"
                        .formatted(
                                changed,
                                updated,
                                kind.scd().invalidateHardDeletes()
                                        ? " WHEN " + GONE + " THEN " + literal(execution, timeType)
                                        : "",
                                to),
                updated,
                timeType,
                quote.apply(kind.updatedAt()),
                quote);
    }

    /// A row has changed when any of the compared columns has.
    ///
    /// @param first whether the table begins with this load; its rows are then valid from the epoch
    static HistoryChange byColumn(
            ScdType2ByColumn kind,
            List<Column> columns,
            Instant execution,
            String timeType,
            UnaryOperator<String> quote,
            boolean first) {
        String now =
                kind.updatedAt() == null
                        ? literal(execution, timeType)
                        : "CAST(\"joined\".%s AS %s)"
                                .formatted(quote.apply(kind.updatedAt()), timeType);
        boolean epoch = first && !kind.executionTimeAsValidFrom();
        String changed = changed(kind, columns, quote);
        String ends = kind.scd().invalidateHardDeletes() ? GONE + " OR " + changed : changed;
        return new HistoryChange(
                changed,
                "COALESCE(%s, %s)"
                        .formatted(
                                quote.apply("t_" + kind.scd().validFrom()),
                                epoch ? literal(Instant.EPOCH, timeType) : now),
                "CASE WHEN %s THEN %s ELSE %s END"
                        .formatted(ends, now, quote.apply("t_" + kind.scd().validTo())),
                now,
                timeType,
                null,
                quote);
    }

    /// A column of the source.
    String source(Column column) {
        String name = quote.apply(column.name());
        return name.equals(updatedAt)
                ? "CAST(%s AS %s) AS %s".formatted(name, timeType, name)
                : name;
    }

    private static String changed(
            ScdType2ByColumn kind, List<Column> columns, UnaryOperator<String> quote) {
        String there =
                IntStream.range(0, kind.scd().uniqueKey().size())
                        .mapToObj(i ->
                                "\"joined\".\"t__key%d\" IS NOT NULL AND \"joined\".\"_key%d\" IS NOT NULL"
                                        .formatted(i, i))
                        .collect(Collectors.joining(" AND "));
        String differs =
                compared(kind, columns).stream()
                        .map(name ->
                                "\"joined\".%s IS DISTINCT FROM \"joined\".%s"
                                        .formatted(quote.apply(name), quote.apply("t_" + name)))
                        .collect(Collectors.joining(" OR "));
        return "(" + there + " AND (" + differs + "))";
    }

    private static List<String> compared(ScdType2ByColumn kind, List<Column> columns) {
        if (!kind.columns().equals(List.of("*"))) {
            return kind.columns();
        }
        return columns.stream()
                .map(Column::name)
                .filter(name -> !name.equals(kind.scd().validFrom()))
                .filter(name -> !name.equals(kind.scd().validTo()))
                .toList();
    }

    private static String literal(Instant moment, String type) {
        return TimeBounds.literal(moment, type, "%Y-%m-%d");
    }
}
