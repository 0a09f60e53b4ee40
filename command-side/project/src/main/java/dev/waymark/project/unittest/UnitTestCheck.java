package dev.waymark.project.unittest;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.UnitTest;
import dev.waymark.project.source.Findings;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Finds the models that tests are about (semantics 1.15).
public final class UnitTestCheck {

    private final Map<ModelName, Model> models;
    private final Function<String, ModelName> names;
    private final Findings findings;

    /// @param names full names of written ones
    public UnitTestCheck(
            Map<ModelName, Model> models, Function<String, ModelName> names, Findings findings) {
        this.models = models;
        this.names = names;
        this.findings = findings;
    }

    /// The test with its model's full name; empty, with a warning, when there is no such model.
    public Optional<UnitTest> check(UnitTest test) {
        ModelName model = names.apply(test.model());
        if (!models.containsKey(model)) {
            findings.warning(
                    "test-of-unknown-model",
                    "Test '" + test.name() + "' is about the unknown model " + test.model() + ".",
                    "Mend the name; the test is left out.",
                    new Location(test.file(), test.line(), 1));
            return Optional.empty();
        }
        return Optional.of(
                new UnitTest(test.name(), model.value(), test.yaml(), test.file(), test.line()));
    }
}
