package dev.waymark.operations;

import dev.waymark.checking.unittest.Terms;
import dev.waymark.checking.unittest.TestReport;
import dev.waymark.checking.unittest.TestSelection;
import dev.waymark.checking.unittest.TestWarehouses;
import dev.waymark.checking.unittest.UnitTests;
import dev.waymark.checking.unittest.definition.ProjectTexts;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectReading;
import dev.waymark.project.UnitTest;
import java.util.List;
import java.util.Set;

/// `test`: runs unit tests of models on the test connection. No real table is read or written.
public final class TestProject {

    private final ReadProject project;
    private final UnitTests tests;
    private final TestWarehouses warehouses;
    private final ProjectTexts texts;

    public TestProject(
            ReadProject project, UnitTests tests, TestWarehouses warehouses, ProjectTexts texts) {
        this.project = project;
        this.tests = tests;
        this.warehouses = warehouses;
        this.texts = texts;
    }

    /// What came of asking for tests.
    public sealed interface Tested {

        record Report(TestReport report) implements Tested {}

        /// The project's files have errors, or a selector names nothing. Nothing was run.
        record Problems(List<Diagnostic> diagnostics) implements Tested {}
    }

    public Tested test(TestSelection selection, Terms terms) {
        ProjectReading reading = project.read();
        Project read = reading.project();
        if (read == null) {
            return new Tested.Problems(reading.diagnostics());
        }
        TestSelection.Chosen chosen = selection.of(read);
        return chosen.problems().isEmpty()
                ? new Tested.Report(tests.run(read, chosen.tests(), warehouses, texts, terms))
                : new Tested.Problems(chosen.problems());
    }

    /// All tests of a project that has been read.
    TestReport all(Project read, Terms terms) {
        return tests.run(read, read.tests(), warehouses, texts, terms);
    }

    /// Those of some of its models.
    TestReport of(Project read, Set<ModelName> models, Terms terms) {
        List<UnitTest> chosen =
                read.tests().stream()
                        .filter(test -> models.contains(new ModelName(test.model())))
                        .toList();
        return tests.run(read, chosen, warehouses, texts, terms);
    }
}
