package dev.waymark.checking.lint;

import java.util.List;

record NoMissingAudits() implements Rule {

    @Override
    public String name() {
        return "nomissingaudits";
    }

    @Override
    public List<String> check(Subject subject) {
        boolean fine = !subject.model().audits().isEmpty() || subject.model().kind().isSymbolic();
        return fine
                ? List.of()
                : List.of("Model `audits` must be configured to test data quality.");
    }
}
