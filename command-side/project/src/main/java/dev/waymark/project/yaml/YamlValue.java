package dev.waymark.project.yaml;

import dev.waymark.kernel.diagnostic.Location;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A value in a YAML text, with its place.
public sealed interface YamlValue {

    Location at();

    /// @param text as written, quotes removed; numbers and dates keep their spelling
    /// @param quoted whether it stood in quotes or was a block of text
    record Scalar(String text, Type type, boolean quoted, Location at) implements YamlValue {

        /// One that stood there without quotes.
        public Scalar(String text, Type type, Location at) {
            this(text, type, false, at);
        }
    }

    record Items(List<YamlValue> values, Location at) implements YamlValue {}

    /// @param entries by key, in order of the text
    record Mapping(SequencedMap<String, Entry> entries, Location at) implements YamlValue {

        /// The value under a key; null when it is not there or written as null.
        public @Nullable YamlValue get(String key) {
            Entry entry = entries.get(key);
            return entry == null || entry.value().isNull() ? null : entry.value();
        }

        public boolean has(String key) {
            return entries.containsKey(key);
        }

        /// The place of a key; of the whole when there is none.
        public Location placeOf(String key) {
            Entry entry = entries.get(key);
            return entry == null ? at : entry.at();
        }
    }

    /// @param at the place of the key
    record Entry(YamlValue value, Location at) {}

    enum Type {
        NULL,
        BOOLEAN,
        INTEGER,
        DECIMAL,
        TEXT
    }

    default boolean isNull() {
        return this instanceof Scalar scalar && scalar.type() == Type.NULL;
    }
}
