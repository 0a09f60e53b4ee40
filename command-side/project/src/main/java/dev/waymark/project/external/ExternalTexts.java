package dev.waymark.project.external;

import dev.waymark.project.model.Defaults;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Items;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.util.stream.Collectors;

/// Values of YAML as the SQL texts of properties.
final class ExternalTexts {

    private ExternalTexts() {}

    static String columns(YamlValue value) {
        return value instanceof Mapping columns
                ? columns.entries().entrySet().stream()
                        .map(e -> name(e.getKey()) + " " + Plain.text(e.getValue().value()))
                        .collect(Collectors.joining(", ", "(", ")"))
                : Defaults.sql(value, true);
    }

    private static String name(String column) {
        return column.matches("\\w+") ? column : "'" + column.replace("'", "''") + "'";
    }

    static String audits(YamlValue value) {
        return value instanceof Items items
                ? items.values().stream()
                        .map(ExternalTexts::audit)
                        .collect(Collectors.joining(", ", "(", ")"))
                : Defaults.sql(value, true);
    }

    private static String audit(YamlValue value) {
        if (!(value instanceof Mapping call)) {
            return Defaults.sql(value, true);
        }
        return Plain.text(call.get("name"))
                + call.entries().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("name"))
                        .map(e -> e.getKey() + " := " + Defaults.sql(e.getValue().value(), true))
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
