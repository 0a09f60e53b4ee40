package dev.waymark.project.config;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a value in a settings file may look like. An empty value fits every shape.
sealed interface Shape {

    /// Only these keys.
    record Keys(SortedMap<String, Shape> known) implements Shape {}

    /// Any key, every value of one shape.
    record Entries(Shape value) implements Shape {}

    /// A list, or one value in place of a list of one.
    record ListOf(Shape item) implements Shape {}

    /// One of these words, in any case.
    record Word(List<String> words) implements Shape {}

    /// The first shape for a mapping, the second for anything else.
    record MappingOr(Shape mapping, Shape otherwise) implements Shape {}

    enum Scalar implements Shape {
        ANYTHING,
        TEXT,
        BOOLEAN,
        POSITIVE
    }

    /// Keys in pairs: a name, then its shape.
    static Keys keys(Object... pairs) {
        SortedMap<String, Shape> known = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            known.put((String) pairs[i], (Shape) pairs[i + 1]);
        }
        return new Keys(known);
    }

    /// Keys that are known and whose values are not looked at.
    static Keys open(String... names) {
        SortedMap<String, Shape> known = new TreeMap<>();
        for (String name : names) {
            known.put(name, Scalar.ANYTHING);
        }
        return new Keys(known);
    }

    static Word word(String... words) {
        return new Word(List.of(words));
    }
}
