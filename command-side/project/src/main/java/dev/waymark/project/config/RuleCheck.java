package dev.waymark.project.config;

import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.project.header.DialectCheck;
import dev.waymark.project.source.Findings;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Rules about root keys that shapes cannot say: what excludes what, what must lie ahead, what is
/// read but not acted upon (semantics 1.1, 1.2).
final class RuleCheck {

    private final Mapping root;
    private final Findings findings;

    RuleCheck(Mapping root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    void check() {
        dialect();
        exclusive(
                "physical_schema_override",
                "physical_schema_mapping",
                "Keep physical_schema_mapping; the other one is its old form.");
        if ("catalog".equalsIgnoreCase(Plain.text(root.get("environment_suffix_target")))) {
            exclusive(
                    "environment_suffix_target",
                    "environment_catalog_mapping",
                    "Please specify one or the other.");
        }
        lifetime("snapshot_ttl");
        lifetime("environment_ttl");
        pattern("physical_schema_mapping");
        pattern("environment_catalog_mapping");
        unheeded();
    }

    private void dialect() {
        Mapping defaults = PlanReader.section(root, "model_defaults");
        DialectCheck.check(
                Plain.text(defaults.get("dialect")), defaults.placeOf("dialect"), findings);
        if (defaults.get("dialect") == null) {
            findings.error(
                    "dialect-missing",
                    "Default model SQL dialect is a required configuration parameter.",
                    "Set it in the `model_defaults` `dialect` key.",
                    root.placeOf("model_defaults"));
        }
    }

    private void exclusive(String one, String other, String mend) {
        if (root.get(one) != null && root.get(other) != null) {
            findings.error(
                    "exclusive-keys",
                    "'" + one + "' is mutually exclusive with '" + other + "'.",
                    mend,
                    root.placeOf(other));
        }
    }

    private void lifetime(String key) {
        String written = Plain.text(root.get(key));
        if (written == null) {
            return;
        }
        try {
            if (TimeExpression.parse(written, Instant.EPOCH).at().isBefore(Instant.EPOCH)) {
                findings.error(
                        "ttl-in-past",
                        "TTL '" + written + "' is in the past.",
                        "Please specify a relative time in the future. Ex: `in 1 week` instead of"
                                + " `1 week`.",
                        root.placeOf(key));
            }
        } catch (IllegalArgumentException e) {
            findings.error(
                    "ttl-unreadable",
                    "TTL '" + written + "' cannot be read.",
                    "Write a relative time in the future, such as `in 1 week`.",
                    root.placeOf(key));
        }
    }

    private void pattern(String key) {
        PlanReader.section(root, key)
                .entries()
                .forEach((pattern, entry) -> {
                    if (!isPattern(pattern)) {
                        findings.error(
                                "pattern-invalid",
                                "'" + pattern + "' is not a regular expression.",
                                "Mend the pattern in '" + key + "'.",
                                entry.at());
                    }
                });
    }

    static boolean isPattern(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private void unheeded() {
        if ("dev_only".equalsIgnoreCase(Plain.text(root.get("virtual_environment_mode")))) {
            unheeded("virtual_environment_mode", "every environment is virtual");
        }
        if (root.get("loader") != null || root.get("dbt") != null) {
            findings.error(
                    "dbt-not-supported",
                    "Projects of another loader, as dbt's, are not read.",
                    "Remove 'loader' and 'dbt'; models are read from 'models/'.",
                    root.placeOf(root.get("dbt") != null ? "dbt" : "loader"));
        }
    }

    private void unheeded(String key, String instead) {
        findings.warning(
                "setting-not-heeded",
                "'" + key + "' is not acted upon: " + instead + ".",
                "Remove it, or expect other tables and views than SQLMesh makes.",
                root.placeOf(key));
    }
}
