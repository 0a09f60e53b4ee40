package dev.waymark.checking.lint;

import dev.waymark.kernel.model.Kind;
import java.util.List;

record NoMissingUnitTest() implements Rule {

    @Override
    public String name() {
        return "nomissingunittest";
    }

    @Override
    public List<String> check(Subject subject) {
        String name = subject.model().name().value();
        boolean tested =
                subject.project().tests().stream().anyMatch(test -> test.model().equals(name));
        return tested || subject.model().kind() instanceof Kind.External
                ? List.of()
                : List.of(
                        "Model %s is missing unit test(s). Please add in the tests/ directory."
                                .formatted(
                                        subject.model()
                                                .name()
                                                .display(subject.project().defaultCatalog())));
    }
}
