package dev.waymark.project.config;

import dev.waymark.project.ProjectConfig.Categorisation;
import dev.waymark.project.ProjectConfig.PlanDefaults;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the section `plan` (semantics 1.2).
final class PlanReader {

    private final Mapping plan;
    private final Mapping categories;

    PlanReader(Mapping root) {
        plan = section(root, "plan");
        categories = section(plan, "auto_categorize_changes");
    }

    PlanDefaults read() {
        return new PlanDefaults(
                flag("forward_only", false),
                flag("include_unmodified", false),
                preview(),
                flag("no_diff", false),
                flag("no_prompts", true),
                flag("auto_apply", false),
                flag("use_finalized_state", false),
                flag("always_recreate_environment", false),
                category("sql"),
                category("seed"),
                category("external"),
                category("python"));
    }

    private boolean flag(String key, boolean otherwise) {
        return Plain.truth(plan.get(key), otherwise);
    }

    private @Nullable Boolean preview() {
        YamlValue written = plan.get("enable_preview");
        return written == null ? null : Plain.truth(written, false);
    }

    /// YAML may have read a bare `off` as false.
    private Categorisation category(String source) {
        String written = Plain.text(categories.get(source));
        return switch (written == null ? "full" : written.toLowerCase(Locale.ROOT)) {
            case "semi" -> Categorisation.SEMI;
            case "off", "false" -> Categorisation.OFF;
            default -> Categorisation.FULL;
        };
    }

    static Mapping section(Mapping parent, String key) {
        return parent.get(key) instanceof Mapping mapping
                ? mapping
                : new Mapping(new LinkedHashMap<>(), parent.placeOf(key));
    }
}
