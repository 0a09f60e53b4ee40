package dev.waymark.checking.lint;

import dev.waymark.kernel.model.Kind;
import java.util.List;

record NoMissingExternalModels() implements Rule {

    @Override
    public String name() {
        return "nomissingexternalmodels";
    }

    @Override
    public List<String> check(Subject subject) {
        if (subject.model().kind() instanceof Kind.External) {
            return List.of();
        }
        return subject.model().dependsOn().stream()
                .filter(table -> !subject.project().models().containsKey(table))
                .map(table ->
                        "Model '%s' depends on unregistered external model '%s'. Please register it in the external models file, external_models.yaml."
                                .formatted(subject.name(), Subject.quoted(table)))
                .toList();
    }
}
