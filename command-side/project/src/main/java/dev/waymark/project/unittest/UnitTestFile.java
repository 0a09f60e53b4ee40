package dev.waymark.project.unittest;

import dev.waymark.project.UnitTest;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import dev.waymark.project.source.Spelling;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlReader;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Entry;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads one file of unit tests (semantics 1.15).
public final class UnitTestFile {

    private static final Set<String> KNOWN =
            Set.of("model", "description", "schema", "gateway", "inputs", "outputs", "vars");

    private final SourceFile file;
    private final Findings findings;

    public UnitTestFile(SourceFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /// A test and the names of the tables that it gives rows for.
    public record Placed(UnitTest test, Set<String> inputs) {}

    /// The tests that have their required parts, with findings for the others.
    public List<Placed> read() {
        List<Placed> tests = new ArrayList<>();
        if (YamlReader.read(file, findings).orElse(null) instanceof Mapping root) {
            root.entries().forEach((name, entry) -> add(tests, name, entry, root));
        }
        return tests;
    }

    private void add(List<Placed> tests, String name, Entry entry, Mapping root) {
        if (!(entry.value() instanceof Mapping test)) {
            refuse(
                    name,
                    "must be keys with values.",
                    "Write model, inputs and outputs.",
                    entry.value());
            return;
        }
        test.entries().forEach((key, value) -> known(name, key, value));
        String model = Plain.text(test.get("model"));
        if (model == null) {
            refuse(name, "Missing required 'model' field.", "Add `model: schema.name`.", test);
        }
        if (outputs(name, test) && model != null) {
            tests.add(new Placed(unitTest(name, model, entry, root), inputs(name, test)));
        }
    }

    private void known(String name, String key, Entry entry) {
        if (!KNOWN.contains(key)) {
            findings.warning(
                    "unknown-key",
                    "Test '" + name + "' has an unknown key '" + key + "'.",
                    Spelling.suggestion(key, KNOWN, "Remove it."),
                    entry.at());
        }
    }

    private Set<String> inputs(String name, Mapping test) {
        if (!(test.get("inputs") instanceof Mapping inputs)) {
            return Set.of();
        }
        inputs.entries().values().forEach(entry -> eitherRowsOrQuery(name, entry.value()));
        return Set.copyOf(inputs.entries().keySet());
    }

    private boolean outputs(String name, Mapping test) {
        if (!(test.get("outputs") instanceof Mapping outputs)) {
            refuse(
                    name,
                    "Incomplete test, missing outputs.",
                    "Add `outputs: {query: [...]}`.",
                    test);
            return false;
        }
        if (!outputs.has("query") && !outputs.has("ctes")) {
            refuse(name, "Outputs must contain 'query' or 'ctes'.", "Add `query: [...]`.", outputs);
            return false;
        }
        YamlValue query = outputs.get("query");
        if (query != null) {
            eitherRowsOrQuery(name, query);
        }
        return true;
    }

    private void eitherRowsOrQuery(String name, YamlValue value) {
        if (value instanceof Mapping table && table.has("query") && table.has("rows")) {
            refuse(name, "You cannot set both 'query' and 'rows'.", "Keep one.", value);
        }
    }

    private UnitTest unitTest(String name, String model, Entry entry, Mapping root) {
        int line = entry.at().line();
        int next =
                root.entries().values().stream()
                        .mapToInt(other -> other.at().line())
                        .filter(other -> other > line)
                        .min()
                        .orElse(Integer.MAX_VALUE);
        List<String> lines = file.text().lines().toList();
        String yaml = String.join("\n", lines.subList(line - 1, Math.min(next - 1, lines.size())));
        return new UnitTest(name, model, yaml, file.name(), line);
    }

    private void refuse(String name, String what, String mend, YamlValue at) {
        findings.error("test-invalid", "Test '" + name + "': " + what, mend, at.at());
    }
}
