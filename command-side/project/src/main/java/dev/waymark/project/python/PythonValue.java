package dev.waymark.project.python;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// What an expression says, as far as that can be told without running it.
public sealed interface PythonValue {

    /// A string.
    record Text(String text) implements PythonValue {}

    /// A number, or `true`, `false`, `null`.
    record Literal(String text) implements PythonValue {}

    /// A list, tuple or set.
    record Items(List<PythonValue> values) implements PythonValue {}

    /// A dictionary whose keys are strings.
    record Entries(SequencedMap<String, PythonValue> entries) implements PythonValue {}

    /// A name that stands for something unknown: `ModelKindName.FULL`.
    record Name(String dotted) implements PythonValue {

        /// Its last part.
        public String last() {
            return dotted.substring(dotted.lastIndexOf('.') + 1);
        }
    }

    /// @param function its name, with dots
    record Call(
            String function, List<PythonValue> arguments, SequencedMap<String, PythonValue> named)
            implements PythonValue {

        /// Functions that make SQL of a text.
        private static final Set<String> EXPRESSIONS =
                Set.of("to_column", "column", "to_identifier", "parse_one", "maybe_parse");

        /// The function's name without what stands in front of its last dot.
        public String last() {
            return new Name(function).last();
        }
    }

    /// Something that would have to be computed.
    record Computed() implements PythonValue {}

    /// Whether a name or a call in it stands for something unknown.
    default boolean isNamed() {
        return switch (this) {
            case Text _, Literal _, Computed _ -> false;
            case Name _ -> true;
            case Items items -> items.values.stream().anyMatch(PythonValue::isNamed);
            case Entries map -> map.entries.values().stream().anyMatch(PythonValue::isNamed);
            case Call call ->
                    !Call.EXPRESSIONS.contains(call.last())
                            || parts(call.arguments, call.named).anyMatch(PythonValue::isNamed);
        };
    }

    /// Whether nothing in it would have to be computed; names and calls count as told.
    default boolean isTold() {
        return switch (this) {
            case Text _, Literal _, Name _ -> true;
            case Items items -> items.values.stream().allMatch(PythonValue::isTold);
            case Entries map -> map.entries.values().stream().allMatch(PythonValue::isTold);
            case Call call -> parts(call.arguments, call.named).allMatch(PythonValue::isTold);
            case Computed _ -> false;
        };
    }

    private static Stream<PythonValue> parts(
            List<PythonValue> arguments, Map<String, PythonValue> named) {
        return Stream.concat(arguments.stream(), named.values().stream());
    }
}
