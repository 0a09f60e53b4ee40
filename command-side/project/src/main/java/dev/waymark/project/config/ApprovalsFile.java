package dev.waymark.project.config;

import static dev.waymark.project.config.Shape.keys;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.project.config.Shape.Entries;
import dev.waymark.project.config.Shape.ListOf;
import dev.waymark.project.config.Shape.Scalar;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFolder;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlReader;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/// Waymark's own settings beside the project's, `waymark.yaml`: who must approve plans.
///
/// ```yaml
/// approvals:
///   prod: {required: 1, self_approval: false, approvers: [bo, chi]}
/// ```
final class ApprovalsFile {

    private static final Shape RULE =
            keys(
                    "required", Scalar.ANYTHING,
                    "self_approval", Scalar.BOOLEAN,
                    "approvers", new ListOf(Scalar.TEXT));
    private static final Shape FILE = keys("approvals", new Entries(RULE));

    private final SourceFolder folder;
    private final Findings findings;

    ApprovalsFile(SourceFolder folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /// Rules by environment; none when there is no file.
    SortedMap<String, ApprovalRule> read() {
        SortedMap<String, ApprovalRule> rules = new TreeMap<>();
        Path file = folder.resolve("waymark.yaml");
        if (Files.isRegularFile(file)) {
            folder.read(file)
                    .flatMap(text -> YamlReader.read(text, findings))
                    .ifPresent(tree -> fill(rules, tree));
        }
        return rules;
    }

    private void fill(SortedMap<String, ApprovalRule> rules, YamlValue tree) {
        new ShapeCheck(findings).check(tree, FILE, "");
        if (tree instanceof Mapping root) {
            PlanReader.section(root, "approvals")
                    .entries()
                    .forEach((name, entry) -> put(rules, name, entry.value()));
        }
    }

    private void put(SortedMap<String, ApprovalRule> rules, String name, YamlValue value) {
        if (value instanceof Mapping rule && !name.isBlank()) {
            rules.put(
                    EnvironmentName.sanitised(name).value(),
                    new ApprovalRule(
                            required(rule),
                            Plain.truth(rule.get("self_approval"), false),
                            Plain.texts(rule.get("approvers"))));
        }
    }

    private int required(Mapping rule) {
        String written = Plain.text(rule.get("required"));
        if (written == null) {
            return 1;
        }
        if (written.matches("[0-9]{1,3}")) {
            return Integer.parseInt(written);
        }
        findings.error(
                "wrong-value",
                "'required' must be the number of approvals.",
                "Write 0, 1, 2 ...",
                rule.placeOf("required"));
        return 1;
    }
}
