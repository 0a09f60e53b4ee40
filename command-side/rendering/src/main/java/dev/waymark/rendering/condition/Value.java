package dev.waymark.rendering.condition;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/// What an expression of literals comes to.
public sealed interface Value {

    /// @param real whether it was written or computed with a fraction: `2.0` is not `2`
    record Num(BigDecimal number, boolean real) implements Value {}

    record Text(String text) implements Value {}

    record Truth(boolean is) implements Value {}

    /// NULL.
    record Nothing() implements Value {}

    /// A date or timestamp.
    record Time(LocalDateTime at, boolean date) implements Value {}

    record Items(List<Value> values) implements Value {}

    /// A name of something in the engine; equal to itself only.
    record Name(String sql) implements Value {}

    /// Cannot be told without the engine.
    ///
    /// @param why a sentence
    record Unknown(String why) implements Value {}

    /// Counts as true: everything but FALSE, NULL, 0 and empty texts and lists.
    default boolean isTruthy() {
        return switch (this) {
            case Truth truth -> truth.is;
            case Num num -> num.number.signum() != 0;
            case Text text -> !text.text.isEmpty();
            case Items items -> !items.values.isEmpty();
            case Nothing _, Unknown _ -> false;
            case Time _, Name _ -> true;
        };
    }

    /// As SQL. A text stands for the SQL that it says, as in SQLMesh.
    default String sql() {
        return switch (this) {
            case Truth truth -> truth.is ? "TRUE" : "FALSE";
            case Num num ->
                    num.real
                            ? Double.toString(num.number.doubleValue())
                            : num.number.toPlainString();
            case Text text -> text.text;
            case Items items ->
                    items.values.stream().map(Value::sql).collect(Collectors.joining(", "));
            case Nothing _ -> "NULL";
            case Name name -> name.sql;
            case Time time -> Times.sql(time);
            case Unknown _ -> "";
        };
    }
}
