package dev.waymark.project.unittest;

import dev.waymark.project.UnitTest;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlReader;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Entry;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.util.ArrayList;
import java.util.List;

/// Finds the tests of one file (semantics 1.15).
public final class UnitTestFile {

    private final SourceFile file;
    private final Findings findings;

    public UnitTestFile(SourceFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /// The tests that say which model they are about, with findings for the others.
    public List<UnitTest> read() {
        List<UnitTest> tests = new ArrayList<>();
        if (YamlReader.read(file, findings).orElse(null) instanceof Mapping root) {
            root.entries().forEach((name, entry) -> add(tests, name, entry));
        }
        return tests;
    }

    private void add(List<UnitTest> tests, String name, Entry entry) {
        if (!(entry.value() instanceof Mapping test)) {
            refuse(
                    name,
                    "must be keys with values.",
                    "Write model, inputs and outputs.",
                    entry.value());
            return;
        }
        String model = Plain.text(test.get("model"));
        if (model == null) {
            refuse(name, "Missing required 'model' field.", "Add `model: schema.name`.", test);
            return;
        }
        tests.add(new UnitTest(name, model, file.text(), file.name(), entry.at().line()));
    }

    private void refuse(String name, String what, String mend, YamlValue at) {
        findings.error("test-invalid", "Test '" + name + "': " + what, mend, at.at());
    }
}
