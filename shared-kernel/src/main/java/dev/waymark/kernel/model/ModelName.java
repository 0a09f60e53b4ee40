package dev.waymark.kernel.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The full, normalised name of a model: `catalog.schema.table`, or fewer parts where the engine
/// has fewer.
///
/// A part that is not a plain lower- or upper-case word is written in double quotes, so that the
/// text can be split again.
///
/// @param value the parts, joined by dots
public record ModelName(String value) implements Comparable<ModelName> {

    /// Has room for twice as many as the largest projects have; a power of two.
    private static final ModelName[] SHARED = new ModelName[1 << 15];

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

    /// @throws IllegalArgumentException when the name is empty
    public ModelName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a model name has at least one part");
        }
    }

    /// The same name, and as a rule the same object as the last time: a project's names are read
    /// from several places and compared millions of times, and one object is equal to itself at a
    /// glance.
    ///
    /// @throws IllegalArgumentException when the name is empty
    public static ModelName shared(String value) {
        int hash = value.hashCode();
        int place = (hash ^ hash >>> 15) & SHARED.length - 1;
        ModelName known = SHARED[place];
        if (known != null && known.value.equals(value)) {
            return known;
        }
        ModelName name = new ModelName(value);
        SHARED[place] = name;
        return name;
    }

    /// The name made of these parts, quoted where needed.
    public static ModelName of(List<String> parts) {
        return new ModelName(
                parts.stream().map(ModelName::quoted).collect(Collectors.joining(".")));
    }

    /// The name made of these parts, quoted where needed.
    public static ModelName of(String... parts) {
        return of(Arrays.asList(parts));
    }

    /// The parts without quotes, catalog first.
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' && quoted && i + 1 < value.length() && value.charAt(i + 1) == '"') {
                part.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return List.copyOf(parts);
    }

    /// The last part.
    public String table() {
        return parts().getLast();
    }

    /// The part before the last; `default` when there is none (semantics 6.2).
    public String schema() {
        List<String> parts = parts();
        return parts.size() < 2 ? "default" : parts.get(parts.size() - 2);
    }

    /// The first of three parts; empty when the name has fewer.
    public String catalog() {
        List<String> parts = parts();
        return parts.size() < 3 ? "" : parts.getFirst();
    }

    /// As people write it: without the catalog when that is `defaultCatalog`.
    public String display(String defaultCatalog) {
        List<String> parts = parts();
        return parts.size() == 3 && parts.getFirst().equals(defaultCatalog)
                ? of(parts.subList(1, 3)).value()
                : value;
    }

    private static String quoted(String part) {
        return PLAIN.matcher(part).matches() ? part : '"' + part.replace("\"", "\"\"") + '"';
    }

    @Override
    public int compareTo(ModelName other) {
        return value.compareTo(other.value);
    }

    // Plans compare names millions of times; what a record has by itself is several times slower.

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ModelName name && value.equals(name.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
