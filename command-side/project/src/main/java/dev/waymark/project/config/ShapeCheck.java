package dev.waymark.project.config;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.config.Shape.Entries;
import dev.waymark.project.config.Shape.Keys;
import dev.waymark.project.config.Shape.ListOf;
import dev.waymark.project.config.Shape.MappingOr;
import dev.waymark.project.config.Shape.Word;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.Spelling;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Items;
import dev.waymark.project.yaml.YamlValue.Mapping;
import dev.waymark.project.yaml.YamlValue.Scalar;
import java.util.Locale;
import java.util.Set;

/// Compares a tree with the shape that it should have. Values are never shown: any may be a secret.
final class ShapeCheck {

    private static final Set<String> TRUTHS =
            Set.of("true", "yes", "on", "y", "t", "1", "false", "no", "off", "n", "f", "0");

    private final Findings findings;

    ShapeCheck(Findings findings) {
        this.findings = findings;
    }

    /// @param where the path of keys for people; empty for the whole file
    void check(YamlValue value, Shape shape, String where) {
        if (value.isNull()) {
            return;
        }
        switch (shape) {
            case Keys keys -> keys(value, keys, where);
            case Entries entries -> entries(value, entries, where);
            case ListOf list -> list(value, list, where);
            case Word word -> word(value, word, where);
            case MappingOr either -> either(value, either, where);
            case Shape.Scalar scalar -> scalar(value, scalar, where);
        }
    }

    private void keys(YamlValue value, Keys keys, String where) {
        if (!(value instanceof Mapping mapping)) {
            wrong(value.at(), where, "keys with values");
            return;
        }
        mapping.entries()
                .forEach((key, entry) -> {
                    Shape shape = keys.known().get(key);
                    if (shape == null) {
                        unknown(key, keys, where, entry.at());
                    } else {
                        check(entry.value(), shape, path(where, key));
                    }
                });
    }

    private void unknown(String key, Keys keys, String where, Location at) {
        findings.error(
                "unknown-key",
                "Unknown key '" + key + "'" + (where.isEmpty() ? "." : " in '" + where + "'."),
                Spelling.suggestion(key, keys.known().keySet(), "Remove it."),
                at);
    }

    private void entries(YamlValue value, Entries entries, String where) {
        if (value instanceof Mapping mapping) {
            mapping.entries()
                    .forEach((key, e) -> check(e.value(), entries.value(), path(where, key)));
        } else {
            wrong(value.at(), where, "keys with values");
        }
    }

    private void list(YamlValue value, ListOf list, String where) {
        if (value instanceof Items items) {
            items.values().forEach(item -> check(item, list.item(), where));
        } else {
            check(value, list.item(), where);
        }
    }

    private void either(YamlValue value, MappingOr either, String where) {
        check(value, value instanceof Mapping ? either.mapping() : either.otherwise(), where);
    }

    private void word(YamlValue value, Word word, String where) {
        boolean known =
                value instanceof Scalar scalar
                        && word.words().contains(scalar.text().toLowerCase(Locale.ROOT));
        if (!known) {
            wrong(value.at(), where, "one of " + String.join(", ", word.words()));
        }
    }

    private void scalar(YamlValue value, Shape.Scalar shape, String where) {
        switch (shape) {
            case ANYTHING -> {}
            case TEXT -> require(value instanceof Scalar, value, where, "a single value");
            case BOOLEAN -> require(isTruth(value), value, where, "true or false");
            case POSITIVE -> require(isPositive(value), value, where, "a positive whole number");
        }
    }

    private void require(boolean fine, YamlValue value, String where, String expected) {
        if (!fine) {
            wrong(value.at(), where, expected);
        }
    }

    private static boolean isTruth(YamlValue value) {
        return value instanceof Scalar scalar
                && TRUTHS.contains(scalar.text().toLowerCase(Locale.ROOT));
    }

    private static boolean isPositive(YamlValue value) {
        return value instanceof Scalar scalar && scalar.text().matches("0*[1-9][0-9]{0,8}");
    }

    private void wrong(Location at, String where, String expected) {
        String what = where.isEmpty() ? "The file" : "'" + where + "'";
        findings.error(
                "wrong-value", what + " must be " + expected + ".", "Write " + expected + ".", at);
    }

    private static String path(String where, String key) {
        return where.isEmpty() ? key : where + "." + key;
    }
}
