package dev.waymark.project.unittest;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.UnitTest;
import dev.waymark.project.source.Findings;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares tests with the models that they are about (semantics 1.15).
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
    public Optional<UnitTest> check(UnitTestFile.Placed placed) {
        UnitTest test = placed.test();
        Location at = new Location(test.file(), test.line(), 1);
        Model model = models.get(names.apply(test.model()));
        if (model == null) {
            findings.warning(
                    "test-of-unknown-model",
                    "Test '" + test.name() + "' is about the unknown model " + test.model() + ".",
                    "Mend the name; the test is left out.",
                    at);
            return Optional.empty();
        }
        inputs(placed, model, at);
        return Optional.of(
                new UnitTest(
                        test.name(), model.name().value(), test.yaml(), test.file(), test.line()));
    }

    private void inputs(UnitTestFile.Placed placed, Model model, Location at) {
        SortedSet<ModelName> missing = new TreeSet<>(model.dependsOn());
        missing.remove(model.name());
        placed.inputs().forEach(input -> missing.remove(names.apply(input)));
        if (!missing.isEmpty()) {
            String list = missing.stream().map(ModelName::value).collect(Collectors.joining(", "));
            findings.error(
                    "test-invalid",
                    "Test '"
                            + placed.test().name()
                            + "': Incomplete test, missing input model "
                            + list
                            + ".",
                    "Give rows for it under `inputs`; an empty list will do.",
                    at);
        }
    }
}
