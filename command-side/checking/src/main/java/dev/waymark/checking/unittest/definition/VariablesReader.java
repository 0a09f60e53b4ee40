package dev.waymark.checking.unittest.definition;

import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.cell.Shown;
import dev.waymark.checking.unittest.cell.Written;
import dev.waymark.checking.unittest.definition.Definition.Variables;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `vars`: the test's times, and other variables.
final class VariablesReader {

    private static final Pattern MOMENT =
            Pattern.compile(
                    "(start|end|execution|latest)_(dt|dtntz|date|ds|ts|tstz|hour|epoch|millis)");

    private VariablesReader() {}

    static Variables read(@Nullable YamlValue vars) {
        SortedMap<String, Cell> all = new TreeMap<>();
        if (vars instanceof Mapping mapping) {
            mapping.entries()
                    .forEach((name, entry) ->
                            all.put(name.toLowerCase(Locale.ROOT), Written.cell(entry.value())));
        }
        String start = time(all.remove("start"));
        String end = time(all.remove("end"));
        Cell latest = all.remove("latest");
        String execution = time(all.remove("execution_time"));
        SortedMap<String, Cell> moments = new TreeMap<>(all);
        moments.keySet().removeIf(name -> !MOMENT.matcher(name).matches());
        all.keySet().removeAll(moments.keySet());
        return new Variables(
                start, end, execution == null ? time(latest) : execution, moments, all);
    }

    private static @Nullable String time(@Nullable Cell cell) {
        return cell == null || cell.isNothing() ? null : Shown.text(cell);
    }
}
