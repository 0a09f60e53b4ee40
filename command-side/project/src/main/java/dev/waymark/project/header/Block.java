package dev.waymark.project.header;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.Spelling;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The properties of one block, read with types. What does not fit becomes a finding and counts as
/// not written.
public final class Block {

    private static final Set<String> TRUE = Set.of("true", "1", "yes", "on");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "off");

    private final SequencedMap<String, Property> properties;
    private final Map<String, Property> inFront;
    private final Location at;
    private final Findings findings;

    Block(SequencedMap<String, Property> properties, Location at, Findings findings) {
        this(properties, Map.of(), at, findings);
    }

    private Block(
            SequencedMap<String, Property> properties,
            Map<String, Property> inFront,
            Location at,
            Findings findings) {
        this.properties = properties;
        this.inFront = inFront;
        this.at = at;
        this.findings = findings;
    }

    /// A block of these properties, which may not stand in any file as they are.
    public static Block of(Collection<Property> properties, Location at, Findings findings) {
        SequencedMap<String, Property> all = new LinkedHashMap<>();
        properties.forEach(property -> all.put(property.name(), property));
        return new Block(all, at, findings);
    }

    public Location at() {
        return at;
    }

    public Findings findings() {
        return findings;
    }

    public boolean has(String name) {
        return properties.containsKey(name);
    }

    /// The place of a property; of the block when it is not written.
    public Location placeOf(String name) {
        Property property = properties.get(name);
        return property == null ? at : property.at();
    }

    public Optional<Value> value(String name) {
        return Optional.ofNullable(properties.get(name)).map(Property::value);
    }

    /// The same block with the properties that it does not have taken from `defaults`.
    ///
    /// @param joined lists of which both are kept, the default's items first
    public Block withDefaults(Map<String, Property> defaults, Set<String> joined) {
        SequencedMap<String, Property> all = new LinkedHashMap<>(properties);
        Map<String, Property> front = new LinkedHashMap<>();
        defaults.forEach((name, property) -> {
            if (all.putIfAbsent(name, property) != null && joined.contains(name)) {
                front.put(name, property);
            }
        });
        return new Block(all, front, at, findings);
    }

    /// The same block with every property replaced.
    public Block map(UnaryOperator<Property> change) {
        SequencedMap<String, Property> all = new LinkedHashMap<>();
        properties.values().stream()
                .map(change)
                .forEach(property -> all.put(property.name(), property));
        return new Block(all, inFront, at, findings);
    }

    /// Reports every property that is not among `known`.
    ///
    /// @param owner what the properties belong to, for people: `MODEL`, `kind FULL`
    public void refuseUnknown(Set<String> known, String owner) {
        for (Property property : properties.values()) {
            if (!known.contains(property.name())) {
                findings.error(
                        "unknown-property",
                        "Unknown property '" + property.name() + "' in " + owner + ".",
                        Spelling.suggestion(property.name(), known, "Remove it."),
                        property.at());
            }
        }
    }

    /// What the property says; null when it is not written, or says NULL.
    public @Nullable String text(String name) {
        return value(name)
                .filter(value -> value.isString() || !value.raw().equalsIgnoreCase("null"))
                .map(Value::text)
                .orElse(null);
    }

    public String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    public boolean truth(String name, boolean otherwise) {
        String text = text(name);
        if (text == null || TRUE.contains(text.toLowerCase(Locale.ROOT))) {
            return text == null ? otherwise : true;
        }
        if (!FALSE.contains(text.toLowerCase(Locale.ROOT))) {
            wrong(name, "true or false");
        }
        return false;
    }

    /// A whole number above zero; null when it is not written.
    public @Nullable Integer positive(String name) {
        String text = text(name);
        if (text == null || text.matches("0*[1-9][0-9]{0,8}")) {
            return text == null ? null : Integer.valueOf(text);
        }
        findings.error(
                "not-positive",
                "Invalid num " + text + " in '" + name + "'. Value must be a positive integer.",
                "Write 1 or more, or leave the property out.",
                placeOf(name));
        return null;
    }

    /// One of the constants, in any case; null when it is not written.
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        List<E> constants = Arrays.asList(type.getEnumConstants());
        Optional<E> chosen =
                constants.stream().filter(c -> c.name().equalsIgnoreCase(text)).findFirst();
        if (chosen.isEmpty()) {
            String words = String.join(", ", constants.stream().map(Enum::name).toList());
            wrong(name, "one of " + words.toLowerCase(Locale.ROOT));
        }
        return chosen.orElse(null);
    }

    /// The items of a list, or the one value; none when it is not written.
    public List<Value> items(String name) {
        Property front = inFront.get(name);
        List<Value> own = value(name).map(Value::items).orElse(List.of());
        if (front == null) {
            return own;
        }
        return Stream.concat(front.value().items().stream(), own.stream()).toList();
    }

    /// What the items say.
    public List<String> texts(String name) {
        return items(name).stream().map(Value::text).toList();
    }

    /// Pairs of a bracketed list, in order; what is no pair becomes a finding.
    public List<Value.Pair> pairs(String name) {
        return items(name).stream()
                .flatMap(item -> {
                    Optional<Value.Pair> pair = item.pair();
                    if (pair.isEmpty()) {
                        wrong(name, "pairs: (key = value, ...)");
                    }
                    return pair.stream();
                })
                .toList();
    }

    /// Reports a property whose value cannot be what was asked for.
    public void wrong(String name, String expected) {
        findings.error(
                "wrong-value",
                "'" + name + "' must be " + expected + ".",
                "Write " + expected + ".",
                placeOf(name));
    }
}
