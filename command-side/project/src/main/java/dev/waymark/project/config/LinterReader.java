package dev.waymark.project.config;

import dev.waymark.project.Linting.Rules;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/// Reads the section `linter` (semantics 1.2).
final class LinterReader {

    private final Mapping root;
    private final Mapping linter;

    LinterReader(Mapping root) {
        this.root = root;
        this.linter = PlanReader.section(root, "linter");
    }

    Rules read() {
        return new Rules(
                Plain.truth(linter.get("enabled"), false),
                names("rules"),
                names("warn_rules"),
                names("ignored_rules"),
                new TreeSet<>(),
                root.placeOf("linter"));
    }

    private SortedSet<String> names(String key) {
        SortedSet<String> names = new TreeSet<>();
        Plain.texts(linter.get(key)).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }
}
