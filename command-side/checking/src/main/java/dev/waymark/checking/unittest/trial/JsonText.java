package dev.waymark.checking.unittest.trial;

import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.cell.Cell.Fields;
import dev.waymark.checking.unittest.cell.Cell.Items;
import dev.waymark.checking.unittest.cell.Cell.Nothing;
import dev.waymark.checking.unittest.cell.Cell.Number;
import dev.waymark.checking.unittest.cell.Cell.Truth;
import dev.waymark.checking.unittest.cell.Shown;
import dev.waymark.project.yaml.Plain;
import java.util.stream.Collectors;

/// Cells as the JSON in which variables are kept.
final class JsonText {

    private JsonText() {}

    static String of(Cell cell) {
        return switch (cell) {
            case Nothing _ -> "null";
            case Truth truth -> String.valueOf(truth.value());
            case Number number -> number.value().toString();
            case Items items ->
                    items.values().stream()
                            .map(JsonText::of)
                            .collect(Collectors.joining(",", "[", "]"));
            case Fields fields ->
                    fields.values().entrySet().stream()
                            .map(it -> Plain.quoted(it.getKey()) + ":" + of(it.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
            default -> Plain.quoted(Shown.text(cell));
        };
    }
}
