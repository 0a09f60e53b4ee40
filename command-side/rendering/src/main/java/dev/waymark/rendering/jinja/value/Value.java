package dev.waymark.rendering.jinja.value;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value of Python.
public sealed interface Value {

    Value NONE = new None();

    record Text(String text) implements Value {}

    record Int(BigInteger number) implements Value {}

    record Real(double number) implements Value {}

    record Truth(boolean is) implements Value {}

    record None() implements Value {}

    /// A name or attribute that does not exist. It prints as nothing and has no items; anything
    /// else done with it fails.
    ///
    /// @param why a sentence for people
    record Undefined(String why) implements Value {}

    /// A list; templates may change it.
    record Items(List<Value> values) implements Value {}

    record Tuple(List<Value> values) implements Value {}

    /// Something to go over: a range, the keys of a dict.
    ///
    /// @param shown how it prints
    record Sequence(String shown, List<Value> values) implements Value {}

    /// A dict in order of insertion; templates may change it. Keys as [#key] gives them.
    record Dict(Map<Value, Value> entries) implements Value {}

    record Day(LocalDate date) implements Value {}

    /// @param zoned whether it says that it is in UTC
    record Time(LocalDateTime at, boolean zoned) implements Value {}

    /// Functions, macros, loops: what has attributes or can be called.
    non-sealed interface Thing extends Value {

        /// How it prints.
        String shown();

        /// Undefined when there is none.
        default Value attribute(String name) {
            return new Undefined("'" + shown() + "' has no attribute '" + name + "'");
        }

        default Value call(Arguments arguments) {
            throw Failure.of("'" + shown() + "' is not callable");
        }
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(boolean is) {
        return new Truth(is);
    }

    static Value of(long number) {
        return new Int(BigInteger.valueOf(number));
    }

    /// A new list with these in it.
    static Value list(List<? extends Value> values) {
        return new Items(new ArrayList<>(values));
    }

    static Dict dict() {
        return new Dict(new LinkedHashMap<>());
    }

    /// What a value is as a key: equal numbers are one key.
    static Value key(Value value) {
        return switch (value) {
            case Truth truth -> of(truth.is ? 1L : 0L);
            case Real real when real.number == Math.rint(real.number) -> Numbers.whole(real);
            case Tuple tuple -> tuple(tuple);
            case Items _, Dict _ -> throw Failure.of("unhashable type: '" + value.type() + "'");
            default -> value;
        };
    }

    /// One that can be written is not so large that it could not be told from others.
    private static Value tuple(Tuple tuple) {
        return Printing.repr(tuple).isEmpty() ? NONE : tuple;
    }

    default boolean isTrue() {
        return switch (this) {
            case Text text -> !text.text.isEmpty();
            case Int number -> number.number.signum() != 0;
            case Real real -> real.number != 0;
            case Truth truth -> truth.is;
            case None _, Undefined _ -> false;
            case Items items -> !items.values.isEmpty();
            case Tuple tuple -> !tuple.values.isEmpty();
            case Sequence sequence -> !sequence.values.isEmpty();
            case Dict dict -> !dict.entries.isEmpty();
            case Day _, Time _, Thing _ -> true;
        };
    }

    /// Python's name of the type.
    default String type() {
        return switch (this) {
            case Text _ -> "str";
            case Int _ -> "int";
            case Real _ -> "float";
            case Truth _ -> "bool";
            case None _ -> "NoneType";
            case Undefined _ -> "Undefined";
            case Items _ -> "list";
            case Tuple _ -> "tuple";
            case Sequence _ -> "sequence";
            case Dict _ -> "dict";
            case Day _ -> "date";
            case Time _ -> "datetime";
            case Thing _ -> "object";
        };
    }
}
