package dev.waymark.project.config;

import static dev.waymark.project.config.Shape.keys;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.plan.Price;
import dev.waymark.kernel.run.Breaker;
import dev.waymark.project.ProjectConfig.Own;
import dev.waymark.project.config.Shape.Entries;
import dev.waymark.project.config.Shape.ListOf;
import dev.waymark.project.config.Shape.Scalar;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFolder;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlReader;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Waymark's own settings beside the project's, `waymark.yaml`: who must approve plans, what
/// computing costs, what stops runs.
///
/// ```yaml
/// approvals:
///   prod: {required: 1, self_approval: false, approvers: [bo, chi]}
/// price: {per_second: 0.002, currency: EUR}
/// circuit_breakers: {time_window: 22:00-06:00 Europe/Berlin, kill_file: /tmp/stop}
/// ```
final class OwnFile {

    private static final Shape RULE =
            keys(
                    "required", Scalar.ANYTHING,
                    "self_approval", Scalar.BOOLEAN,
                    "approvers", new ListOf(Scalar.TEXT));
    private static final Shape PRICE = keys("per_second", Scalar.ANYTHING, "currency", Scalar.TEXT);
    private static final Shape FILE =
            keys(
                    "approvals",
                    new Entries(RULE),
                    "price",
                    PRICE,
                    "circuit_breakers",
                    new Entries(new ListOf(Scalar.ANYTHING)));

    private final SourceFolder folder;
    private final Findings findings;

    OwnFile(SourceFolder folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /// Without rules and price when there is no file.
    Own read() {
        Path file = folder.resolve("waymark.yaml");
        Optional<YamlValue> tree =
                Files.isRegularFile(file)
                        ? folder.read(file).flatMap(text -> YamlReader.read(text, findings))
                        : Optional.empty();
        tree.ifPresent(it -> new ShapeCheck(findings).check(it, FILE, ""));
        return tree.orElse(null) instanceof Mapping root
                ? new Own(
                        rules(root),
                        price(PlanReader.section(root, "price")),
                        breakers(PlanReader.section(root, "circuit_breakers")))
                : new Own(new TreeMap<>(), null, List.of());
    }

    private SortedMap<String, ApprovalRule> rules(Mapping root) {
        SortedMap<String, ApprovalRule> rules = new TreeMap<>();
        PlanReader.section(root, "approvals")
                .entries()
                .forEach((name, entry) -> put(rules, name, entry.value()));
        return rules;
    }

    private List<Breaker> breakers(Mapping section) {
        List<Breaker> breakers = new ArrayList<>();
        section.entries()
                .forEach((name, entry) ->
                        Plain.texts(entry.value())
                                .forEach(value -> add(breakers, name, value, section)));
        return breakers;
    }

    private void add(List<Breaker> breakers, String name, String value, Mapping section) {
        try {
            breakers.add(Breaker.of(name, value));
        } catch (IllegalArgumentException unclear) {
            findings.error(
                    "wrong-value",
                    String.valueOf(unclear.getMessage()),
                    "Write one of " + Breaker.NAMES + " with its value.",
                    section.placeOf(name));
        }
    }

    private @Nullable Price price(Mapping written) {
        String perSecond = Plain.text(written.get("per_second"));
        String currency = Plain.text(written.get("currency"));
        if (perSecond != null && perSecond.matches("[0-9]{1,9}([.][0-9]{1,12})?")) {
            return new Price(new BigDecimal(perSecond), currency == null ? "" : currency);
        }
        if (!written.entries().isEmpty()) {
            findings.error(
                    "wrong-value",
                    "'per_second' must be what a second of computing costs.",
                    "Write a number such as 0.002.",
                    written.placeOf("per_second"));
        }
        return null;
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
