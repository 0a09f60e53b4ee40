package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.waymark.conformance.vector.Json;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The form in which two answers about data are compared: rows, audits and batches as multisets.
final class DataForm {

    private static final Set<String> MULTISETS = Set.of("rows", "audits", "skipped", "other_views");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");
    private static final Map<String, String> TYPES =
            Map.of(
                    "INT", "INTEGER",
                    "TEXT", "VARCHAR",
                    "STRING", "VARCHAR",
                    "FLOAT8", "DOUBLE",
                    "TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE");

    private DataForm() {}

    static JsonNode of(String field, JsonNode value) {
        return switch (field) {
            case "executed" -> sortedMap(value);
            case "columns" -> columns(value);
            case "broken", "error" -> TextNode.valueOf("yes");
            default -> MULTISETS.contains(field) && value.isArray() ? multiset(value) : deep(value);
        };
    }

    private static JsonNode deep(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode formed = Json.object();
                object.properties()
                        .forEach(field ->
                                formed.set(field.getKey(), of(field.getKey(), field.getValue())));
                yield formed;
            }
            case ArrayNode array -> {
                ArrayNode formed = Json.MAPPER.createArrayNode();
                array.forEach(element -> formed.add(deep(element)));
                yield formed;
            }
            default -> value;
        };
    }

    private static JsonNode sortedMap(JsonNode byModel) {
        ObjectNode formed = Json.object();
        byModel.properties().forEach(m -> formed.set(m.getKey(), Json.sorted(m.getValue())));
        return formed;
    }

    private static JsonNode multiset(JsonNode rows) {
        ArrayNode formed = Json.MAPPER.createArrayNode();
        rows.forEach(row -> formed.add(row.isArray() ? row(row) : deep(row)));
        return Json.sorted(formed);
    }

    private static ArrayNode row(JsonNode row) {
        ArrayNode formed = Json.MAPPER.createArrayNode();
        row.forEach(value -> formed.add(value(value)));
        return formed;
    }

    /// Decimals by value, whatever their scale; numbers in one spelling.
    private static JsonNode value(JsonNode value) {
        if (value.isNumber()) {
            return Json.MAPPER.getNodeFactory().numberNode(plain(value.decimalValue()));
        }
        return value.isTextual() && DECIMAL.matcher(value.asText()).matches()
                ? TextNode.valueOf(plain(new BigDecimal(value.asText())).toPlainString())
                : value;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static JsonNode columns(JsonNode columns) {
        ArrayNode formed = Json.MAPPER.createArrayNode();
        for (JsonNode column : columns) {
            String type = column.path(1).asText().toUpperCase(Locale.ROOT);
            formed.addArray().add(column.path(0).asText()).add(TYPES.getOrDefault(type, type));
        }
        return formed;
    }
}
