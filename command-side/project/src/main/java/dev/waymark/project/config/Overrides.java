package dev.waymark.project.config;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import dev.waymark.project.yaml.YamlReader;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Entry;
import dev.waymark.project.yaml.YamlValue.Mapping;
import dev.waymark.project.yaml.YamlValue.Scalar;
import dev.waymark.project.yaml.YamlValue.Type;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Settings from environment variables: `SQLMESH__SECTION__KEY=value` (semantics 1.1).
final class Overrides {

    private static final String PREFIX = "sqlmesh__";

    private Overrides() {}

    static Mapping from(Map<String, String> environment) {
        Mapping all = empty(Location.file("environment"));
        new TreeMap<>(environment)
                .forEach((name, value) -> {
                    if (name.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
                        put(all, name, value);
                    }
                });
        return all;
    }

    private static void put(Mapping all, String name, String value) {
        Location at = Location.file("environment variable " + name);
        String path = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
        List<String> keys = List.of(path.split("__"));
        Mapping target = all;
        for (String key : keys.subList(0, keys.size() - 1)) {
            target = child(target, key, at);
        }
        target.entries().put(keys.getLast(), new Entry(value(value, at), at));
    }

    private static Mapping child(Mapping parent, String key, Location at) {
        if (parent.get(key) instanceof Mapping there) {
            return there;
        }
        Mapping child = empty(at);
        parent.entries().put(key, new Entry(child, at));
        return child;
    }

    private static YamlValue value(String text, Location at) {
        Scalar plain = new Scalar(text, Type.TEXT, at);
        if (!text.startsWith("[") && !text.startsWith("{")) {
            return plain;
        }
        SourceFile source = new SourceFile(at.file(), Path.of(""), text);
        return YamlReader.read(source, new Findings()).orElse(plain);
    }

    private static Mapping empty(Location at) {
        return new Mapping(new LinkedHashMap<>(), at);
    }
}
