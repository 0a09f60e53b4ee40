package dev.waymark.project.yaml;

import dev.waymark.project.yaml.YamlValue.Items;
import dev.waymark.project.yaml.YamlValue.Mapping;
import dev.waymark.project.yaml.YamlValue.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values without places: as Java objects, as texts, as JSON.
public final class Plain {

    private static final Set<String> TRUE = Set.of("true", "yes", "on", "y", "t", "1");

    private Plain() {}

    /// String, Boolean, Long, Double, List or Map in order of the text; null for null.
    public static @Nullable Object object(YamlValue value) {
        return switch (value) {
            case Scalar scalar -> scalarObject(scalar);
            case Items items -> items.values().stream().map(Plain::object).toList();
            case Mapping mapping -> inOrder(mapping);
        };
    }

    /// The entries as Java objects; those that are null are left out.
    public static SortedMap<String, Object> objects(Mapping mapping) {
        return new TreeMap<>(inOrder(mapping));
    }

    private static SequencedMap<String, Object> inOrder(Mapping mapping) {
        SequencedMap<String, Object> objects = new LinkedHashMap<>();
        mapping.entries()
                .forEach((key, entry) -> {
                    Object value = object(entry.value());
                    if (value != null) {
                        objects.put(key, value);
                    }
                });
        return objects;
    }

    /// The value as one JSON text, keys in their order.
    public static String json(YamlValue value) {
        return switch (value) {
            case Scalar scalar -> scalarJson(scalar);
            case Items items ->
                    items.values().stream()
                            .map(Plain::json)
                            .collect(Collectors.joining(",", "[", "]"));
            case Mapping mapping ->
                    mapping.entries().entrySet().stream()
                            .map(Plain::jsonEntry)
                            .collect(Collectors.joining(",", "{", "}"));
        };
    }

    /// The texts of a list, or of a single value; nothing for null.
    public static List<String> texts(@Nullable YamlValue value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof Scalar scalar) {
            texts.add(scalar.text());
        } else if (value instanceof Items items) {
            items.values().forEach(item -> texts.addAll(texts(item)));
        }
        return texts;
    }

    /// The text of a scalar; null for anything else.
    public static @Nullable String text(@Nullable YamlValue value) {
        return value instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : null;
    }

    /// Whether a scalar says yes; `otherwise` when it is not there.
    public static boolean truth(@Nullable YamlValue value, boolean otherwise) {
        String text = text(value);
        return text == null ? otherwise : TRUE.contains(text.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Object scalarObject(Scalar scalar) {
        return switch (scalar.type()) {
            case NULL -> null;
            case BOOLEAN -> truth(scalar, false);
            case INTEGER -> integer(scalar.text()).longValue();
            case DECIMAL -> decimal(scalar.text()).doubleValue();
            case TEXT -> scalar.text();
        };
    }

    private static String scalarJson(Scalar scalar) {
        return switch (scalar.type()) {
            case NULL -> "null";
            case BOOLEAN -> String.valueOf(truth(scalar, false));
            case INTEGER -> integer(scalar.text()).toString();
            case DECIMAL -> decimal(scalar.text()).toString();
            case TEXT -> quoted(scalar.text());
        };
    }

    private static String jsonEntry(Map.Entry<String, YamlValue.Entry> entry) {
        return quoted(entry.getKey()) + ":" + json(entry.getValue().value());
    }

    private static BigInteger integer(String text) {
        return new BigInteger(text.replace("_", "").replace("+", ""));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text.replace("_", ""));
    }

    /// A JSON string.
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(c < ' ' ? String.format("\\u%04x", (int) c) : c);
            }
        }
        return json.append('"').toString();
    }
}
