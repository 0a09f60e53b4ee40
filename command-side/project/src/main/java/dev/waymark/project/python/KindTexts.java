package dev.waymark.project.python;

import dev.waymark.project.python.PythonValue.Call;
import dev.waymark.project.python.PythonValue.Entries;
import dev.waymark.project.python.PythonValue.Name;
import dev.waymark.project.python.PythonValue.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Kinds as Python writes them: `"full"`, `dict(name=ModelKindName.FULL)`, `FullKind()`.
final class KindTexts {

    private static final Set<String> EXPRESSIONS =
            Set.of(
                    "time_column",
                    "unique_key",
                    "columns",
                    "valid_from_name",
                    "valid_to_name",
                    "updated_at_name",
                    "time_data_type",
                    "when_matched",
                    "merge_filter");

    private KindTexts() {}

    static String of(PythonValue kind) {
        if (kind instanceof Entries entries) {
            return kind(entries.entries());
        } else if (kind instanceof Call call) {
            return call(call);
        }
        return kind instanceof Name name ? name.last() : DecoratorTexts.expression(kind);
    }

    private static String kind(SequencedMap<String, PythonValue> properties) {
        PythonValue name = properties.getOrDefault("name", new Text(""));
        SequencedMap<String, PythonValue> others = new LinkedHashMap<>(properties);
        others.remove("name");
        return with(DecoratorTexts.expression(name), others);
    }

    /// `IncrementalByTimeRangeKind(...)` is the kind INCREMENTAL_BY_TIME_RANGE.
    private static String call(Call call) {
        String name =
                call.last()
                        .replaceFirst("Kind$", "")
                        .replaceFirst("^SCDType2", "Scd_Type_2")
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
        return with(name.toUpperCase(Locale.ROOT), call.named());
    }

    private static String with(String name, Map<String, PythonValue> properties) {
        return properties.isEmpty()
                ? name
                : properties.entrySet().stream()
                        .map(e -> e.getKey() + " " + property(e.getKey(), e.getValue()))
                        .collect(Collectors.joining(", ", name + " (", ")"));
    }

    private static String property(String name, PythonValue value) {
        if (name.equals("time_column") && value instanceof Call call) {
            return timeColumn(call.named());
        } else if (name.equals("time_column") && value instanceof Entries entries) {
            return timeColumn(entries.entries());
        }
        return EXPRESSIONS.contains(name)
                ? DecoratorTexts.expression(value)
                : DecoratorTexts.quoted(value);
    }

    private static String timeColumn(Map<String, PythonValue> written) {
        String column = DecoratorTexts.expression(written.getOrDefault("column", new Text("")));
        PythonValue format = written.get("format");
        return format == null ? column : "(" + column + ", " + DecoratorTexts.quoted(format) + ")";
    }
}
