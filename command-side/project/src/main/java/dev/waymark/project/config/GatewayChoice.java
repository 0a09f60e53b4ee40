package dev.waymark.project.config;

import dev.waymark.project.source.Findings;
import dev.waymark.project.source.Spelling;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.util.Locale;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Which gateway is meant: the one asked for, the project's default, the one without a name, the
/// first (semantics 1.3).
final class GatewayChoice {

    private final Mapping root;
    private final SequencedSet<String> names;
    private final Findings findings;

    GatewayChoice(Mapping root, SequencedSet<String> names, Findings findings) {
        this.root = root;
        this.names = names;
        this.findings = findings;
    }

    String of(@Nullable String wanted) {
        String written = Plain.text(root.get("default_gateway"));
        if (wanted != null) {
            return known(wanted, false);
        }
        if (written != null && !written.isEmpty()) {
            return known(written, true);
        }
        return names.contains("") ? "" : names.getFirst();
    }

    private String known(String name, boolean inFile) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (names.contains(lower)) {
            return lower;
        }
        findings.error(
                "unknown-gateway",
                "Missing gateway with name '" + name + "'.",
                Spelling.suggestion(lower, names, "Known are: " + String.join(", ", names) + "."),
                inFile ? root.placeOf("default_gateway") : null);
        return names.getFirst();
    }
}
