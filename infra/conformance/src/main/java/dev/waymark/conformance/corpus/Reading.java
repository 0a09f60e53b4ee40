package dev.waymark.conformance.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Comparison;
import dev.waymark.conformance.vector.Difference;
import dev.waymark.conformance.vector.Family;
import dev.waymark.conformance.vector.Json;
import dev.waymark.conformance.vector.Verdict;
import dev.waymark.conformance.vector.Verdict.Status;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.planning.column.ProjectColumns;
import dev.waymark.project.Project;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What we read of one model, beside what SQLMesh reads.
///
/// @param catalog that the facts' names carry where the project says none
record Reading(Fact fact, Found found, String catalog) {

    Verdict verdict() {
        ObjectNode expected = fact.expected(catalog);
        Diagnostic refused = refusal();
        if (refused != null) {
            return verdict(Status.DIAGNOSED, List.of(line(refused)), expected, Json.object());
        }
        Project project = found.project();
        Optional<Model> model = project == null ? Optional.empty() : model(project);
        if (project == null || model.isEmpty()) {
            return verdict(Status.FAILED, List.of("not read"), expected, Json.object());
        }
        ObjectNode actual = actual(model.get(), project, expected);
        List<String> differences =
                Comparison.of(expected, actual).stream().map(Difference::toString).toList();
        Status status = differences.isEmpty() ? Status.PASSED : Status.FAILED;
        return verdict(status, differences, expected, actual);
    }

    private Verdict verdict(
            Status status, List<String> differences, JsonNode expected, JsonNode actual) {
        return new Verdict(
                fact.id(), Family.CORPUS, fact.tags(), status, differences, expected, actual);
    }

    private @Nullable Diagnostic refusal() {
        Diagnostic own = found.refused().get(fact.path());
        return own == null ? found.whole() : own;
    }

    private static String line(Diagnostic refused) {
        return "diagnosed %s at %s: %s".formatted(refused.code(), refused.at(), refused.summary());
    }

    private Optional<Model> model(Project project) {
        List<Model> inFile =
                project.models().values().stream()
                        .filter(model -> model.file().equals(fact.path()))
                        .toList();
        String name = fact.expected(catalog).get("name").asText();
        return inFile.stream()
                .filter(model -> !fact.isOneOfSeveral() || name(model.name(), project).equals(name))
                .findFirst();
    }

    private static ObjectNode actual(Model model, Project project, ObjectNode expected) {
        ObjectNode actual =
                Json.object()
                        .put("name", name(model.name(), project))
                        .put("kind", model.kind().label());
        actual.set(
                "parents",
                Names.sorted(
                        model.dependsOn().stream()
                                .filter(parent -> !parent.equals(model.name()))
                                .map(ModelName::value)
                                .toList(),
                        project.defaultCatalog()));
        if (expected.has("declared_columns")) {
            actual.set("declared_columns", columns(model.columns()));
        }
        if (expected.has("output_columns")) {
            actual.set("output_columns", columns(new ProjectColumns(project).of(model.name())));
        }
        return actual;
    }

    private static @Nullable JsonNode columns(@Nullable List<Column> columns) {
        return columns == null ? null : Json.array(columns.stream().map(Column::name).toList());
    }

    private static String name(ModelName name, Project project) {
        return Names.plain(name.value(), project.defaultCatalog());
    }
}
