package dev.waymark.project.model;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.Kind.OnChange;
import dev.waymark.project.header.Origin;
import dev.waymark.project.header.Property;
import dev.waymark.project.header.Value;
import dev.waymark.project.source.SourceFile;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Items;
import dev.waymark.project.yaml.YamlValue.Mapping;
import dev.waymark.project.yaml.YamlValue.Scalar;
import dev.waymark.project.yaml.YamlValue.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `model_defaults`, as if each had been written in the MODEL block (semantics 1.4).
public final class Defaults {

    private static final Set<String> SQL_TEXTS = Set.of("kind", "audits", "enabled");
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "on_destructive_change",
                    "on_additive_change",
                    "batch_concurrency",
                    "pre_statements",
                    "post_statements",
                    "on_virtual_update",
                    "dialect");

    private final Mapping written;
    private final Map<String, Property> properties = new TreeMap<>();

    public Defaults(Mapping written, String dialect) {
        this.written = written;
        Origin origin = Origin.of(new SourceFile(written.at().file(), Path.of(""), ""), dialect);
        written.entries()
                .forEach((key, entry) -> {
                    if (!ELSEWHERE.contains(key) && !entry.value().isNull()) {
                        put(key, entry.value(), entry.at(), origin);
                    }
                });
    }

    private void put(String key, YamlValue value, Location at, Origin origin) {
        String text = key.equals("kind") ? kind(value) : sql(value, SQL_TEXTS.contains(key));
        properties.put(key, new Property(key, Value.scan(text, origin, at), at));
    }

    /// All that a model may take over as they are.
    public Map<String, Property> properties() {
        return properties;
    }

    List<String> statements(String key) {
        return Plain.texts(written.get(key));
    }

    @Nullable OnChange onChange(String key) {
        String text = Plain.text(written.get(key));
        return Arrays.stream(OnChange.values())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }

    @Nullable Integer batchConcurrency() {
        String text = Plain.text(written.get("batch_concurrency"));
        return text == null || !text.matches("0*[1-9][0-9]{0,8}") ? null : Integer.valueOf(text);
    }

    /// `{name: full, x: 1}` as `full (x 1)`.
    private static String kind(YamlValue value) {
        if (!(value instanceof Mapping mapping)) {
            return sql(value, true);
        }
        String arguments =
                mapping.entries().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("name"))
                        .map(entry -> entry.getKey() + " " + sql(entry.getValue().value(), false))
                        .collect(Collectors.joining(", ", " (", ")"));
        return Plain.text(mapping.get("name")) + (arguments.equals(" ()") ? "" : arguments);
    }

    /// A value as the SQL of a property.
    ///
    /// @param raw whether texts are SQL already
    public static String sql(YamlValue value, boolean raw) {
        return switch (value) {
            case Scalar scalar -> scalar(scalar, raw);
            case Items items ->
                    items.values().stream()
                            .map(item -> sql(item, raw))
                            .collect(Collectors.joining(", ", "(", ")"));
            case Mapping mapping ->
                    mapping.entries().entrySet().stream()
                            .map(e -> e.getKey() + " = " + sql(e.getValue().value(), raw))
                            .collect(Collectors.joining(", ", "(", ")"));
        };
    }

    private static String scalar(Scalar scalar, boolean raw) {
        boolean quoted = !raw && scalar.type() == Type.TEXT;
        return quoted ? "'" + scalar.text().replace("'", "''") + "'" : scalar.text();
    }
}
