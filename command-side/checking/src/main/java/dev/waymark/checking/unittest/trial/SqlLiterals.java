package dev.waymark.checking.unittest.trial;

import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.cell.Cell.Clock;
import dev.waymark.checking.unittest.cell.Cell.Day;
import dev.waymark.checking.unittest.cell.Cell.Fields;
import dev.waymark.checking.unittest.cell.Cell.Items;
import dev.waymark.checking.unittest.cell.Cell.Moment;
import dev.waymark.checking.unittest.cell.Cell.Nothing;
import dev.waymark.checking.unittest.cell.Cell.Number;
import dev.waymark.checking.unittest.cell.Cell.Point;
import dev.waymark.checking.unittest.cell.Cell.Text;
import dev.waymark.checking.unittest.cell.Cell.Truth;
import dev.waymark.checking.unittest.cell.Shown;
import dev.waymark.rendering.token.Literals;
import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Cells as SQL.
///
/// @param dialect of the warehouse
record SqlLiterals(String dialect) {

    private static final BigInteger INT = BigInteger.valueOf(Integer.MAX_VALUE);

    String of(Cell cell) {
        return switch (cell) {
            case Nothing _ -> "NULL";
            case Truth truth -> truth.value() ? "TRUE" : "FALSE";
            case Number number -> number.value().toPlainString();
            case Text text -> Literals.string(text.value(), dialect);
            case Day _ -> cast(Shown.text(cell), "DATE");
            case Clock _ -> cast(Shown.text(cell), "TIME");
            case Moment _ -> cast(Shown.text(cell), "TIMESTAMP");
            case Point _ -> cast(Shown.text(cell), "TIMESTAMPTZ");
            case Items items ->
                    items.values().stream()
                            .map(this::of)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Fields fields -> "{" + fields(fields) + "}";
        };
    }

    /// @param type of the column; null when it is not known
    String of(Cell cell, @Nullable String type) {
        boolean map = type != null && type.toUpperCase(Locale.ROOT).startsWith("MAP");
        String literal =
                map && cell instanceof Fields fields ? "MAP {" + fields(fields) + "}" : of(cell);
        return type == null ? literal : "CAST(%s AS %s)".formatted(literal, type);
    }

    /// The type that a value tells; null when it tells nothing.
    static @Nullable String type(Cell cell) {
        return switch (cell) {
            case Truth _ -> "BOOLEAN";
            case Number number -> number.whole() ? whole(number) : "DOUBLE";
            case Text _ -> "VARCHAR";
            case Day _ -> "DATE";
            case Clock _ -> "TIME";
            case Moment _ -> "TIMESTAMP";
            case Point _ -> "TIMESTAMPTZ";
            case Nothing _, Items _, Fields _ -> null;
        };
    }

    private static String whole(Number number) {
        return number.value().toBigInteger().abs().compareTo(INT) <= 0 ? "INT" : "BIGINT";
    }

    private String fields(Fields fields) {
        return fields.values().entrySet().stream()
                .map(field ->
                        Literals.string(field.getKey(), dialect) + ": " + of(field.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String cast(String text, String type) {
        return "CAST('%s' AS %s)".formatted(text, type);
    }
}
