package dev.waymark.rendering.macro;

import dev.waymark.kernel.model.Column;
import dev.waymark.rendering.condition.Conditions;
import dev.waymark.rendering.condition.Value;
import dev.waymark.rendering.token.Dialects;
import dev.waymark.rendering.token.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// `@UNION([condition,] ['ALL' or 'DISTINCT',] tables ...)`: a union over the columns that all
/// tables have by name and type, in the order of the first. A false condition leaves the first
/// table alone.
final class Union implements Macro {

    @Override
    public String name() {
        return "UNION";
    }

    @Override
    public Parameters parameters() {
        return Parameters.any();
    }

    @Override
    public List<String> expand(Call call) {
        List<String> rest = new ArrayList<>(call.values());
        boolean joined = rest.isEmpty() || condition(rest, call.dialect());
        String how = rest.isEmpty() ? "ALL" : how(rest, call.dialect());
        if (rest.isEmpty()) {
            return call.refuse(
                    "At least one table is required for the @UNION macro.", "Name the tables.");
        }
        return switch (how) {
            case "ALL" -> union(call, rest, joined, " UNION ALL ");
            case "DISTINCT" -> union(call, rest, joined, distinct(call));
            default ->
                    call.refuse(
                            "Invalid type '" + how + "'. Expected 'ALL' or 'DISTINCT'.",
                            "Use 'ALL' or 'DISTINCT'.");
        };
    }

    /// Takes the condition off the arguments, if there is one.
    private static boolean condition(List<String> rest, String dialect) {
        Value first = Conditions.evaluate(rest.getFirst(), dialect);
        if (first instanceof Value.Truth) {
            rest.removeFirst();
        }
        return !(first instanceof Value.Truth truth) || truth.is();
    }

    private static String how(List<String> rest, String dialect) {
        return Fragments.isString(rest.getFirst(), dialect)
                ? Fragments.bare(rest.removeFirst(), dialect).toUpperCase(Locale.ROOT)
                : "ALL";
    }

    private static String distinct(Call call) {
        return switch (Dialects.family(call.dialect())) {
            case "bigquery", "clickhouse" -> " UNION DISTINCT ";
            default -> " UNION ";
        };
    }

    private static List<String> union(
            Call call, List<String> tables, boolean joined, String between) {
        List<List<Column>> known = new ArrayList<>();
        for (String table : tables) {
            List<Column> columns = Relations.columns(call, table);
            if (columns == null) {
                return Relations.refuseUnknown(call, table);
            }
            known.add(columns);
        }
        String columns = projections(shared(known), call.dialect());
        return List.of(
                tables.stream()
                        .limit(joined ? tables.size() : 1)
                        .map(table -> "SELECT " + columns + " FROM " + table)
                        .collect(Collectors.joining(between)));
    }

    private static List<Column> shared(List<List<Column>> tables) {
        return tables.getFirst().stream()
                .filter(column -> tables.stream().allMatch(table -> has(table, column)))
                .toList();
    }

    private static boolean has(List<Column> table, Column column) {
        return table.stream()
                .anyMatch(c -> c.name().equals(column.name()) && type(c).equals(type(column)));
    }

    private static String type(Column column) {
        return Optional.ofNullable(column.type()).orElse("").toUpperCase(Locale.ROOT);
    }

    private static String projections(List<Column> columns, String dialect) {
        return columns.stream().map(c -> projection(c, dialect)).collect(Collectors.joining(", "));
    }

    private static String projection(Column column, String dialect) {
        String name = Literals.name(column.name(), dialect);
        return column.type() == null
                ? name
                : "CAST(" + name + " AS " + column.type() + ") AS " + name;
    }
}
