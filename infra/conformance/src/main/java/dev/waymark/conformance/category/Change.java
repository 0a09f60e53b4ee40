package dev.waymark.conformance.category;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Folder;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.planning.Planner;
import dev.waymark.planning.Planning;
import dev.waymark.planning.PlanningInput;
import dev.waymark.planning.selection.ChangedFiles;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectReader;
import dev.waymark.project.ProjectReading;
import dev.waymark.rendering.Renderer;
import dev.waymark.sql.JSqlParserSql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One change of one project: the first state is deployed, whatever lies between is, and the last
/// state is planned.
final class Change {

    private static final Instant FIRST = Instant.parse("2024-01-11T00:00:00Z");
    private static final String CATALOG = "memory";
    private static final JSqlParserSql SQL = new JSqlParserSql();
    private static final Renderer RENDERER = new Renderer();

    private final Folder folder;
    private final JsonNode input;
    private final PlayedState state = new PlayedState();
    private final Planner planner = new Planner(SQL, RENDERER);

    Change(Folder folder, JsonNode input) {
        this.folder = folder;
        this.input = input;
    }

    JsonNode answer() {
        folder.write("config.yaml", config());
        lay(input.get("before"));
        if (deploy(Json.object()) instanceof Outcome.No no) {
            return no.answer();
        }
        for (JsonNode step : input.path("between")) {
            lay(step.get("after"));
            if (deploy(step) instanceof Outcome.No no) {
                return no.answer();
            }
            restore(step.get("after"));
        }
        lay(input.get("after"));
        return switch (plan(input)) {
            case Outcome.Yes yes -> new PlannedNodes(yes.plan(), state, yes.catalog()).answer();
            case Outcome.No no -> no.answer();
        };
    }

    /// What came of planning.
    private sealed interface Outcome {
        record Yes(Plan plan, String catalog) implements Outcome {}

        record No(String why) implements Outcome {
            ObjectNode answer() {
                return Json.object().put("error", true).put("why", why);
            }
        }
    }

    private Outcome deploy(JsonNode request) {
        Outcome outcome = plan(request);
        if (outcome instanceof Outcome.Yes yes) {
            state.apply(yes.plan(), FIRST);
        }
        return outcome;
    }

    private Outcome plan(JsonNode request) {
        ProjectReading reading =
                new ProjectReader(SQL, RENDERER, Map.of()).read(List.of(folder.path()), null);
        Project project = reading.project();
        return project == null
                ? new Outcome.No(reading.diagnostics().toString())
                : plan(request, project);
    }

    private Outcome plan(JsonNode request, Project project) {
        EnvironmentName target = new EnvironmentName(request.path("target").asText("prod"));
        PriorState prior = state.prior(target, EnvironmentName.PROD);
        PlanningInput asked =
                new PlanningInput(
                        project,
                        target,
                        options(request, project),
                        prior,
                        ChangedFiles.NONE,
                        FIRST);
        return switch (planner.plan(asked)) {
            case Planning.Planned planned ->
                    new Outcome.Yes(planned.plan(), project.defaultCatalog());
            case Planning.Unplannable no -> new Outcome.No(no.problem() + ": " + no.message());
        };
    }

    private static PlanOptions options(JsonNode request, Project project) {
        SortedMap<ModelName, Category> choices = new TreeMap<>();
        request.path("choices")
                .properties()
                .forEach(choice ->
                        choices.put(
                                SQL.normalise(
                                        choice.getKey(),
                                        project.config().dialect(),
                                        project.defaultCatalog()),
                                Category.valueOf(choice.getValue().asText())));
        return PlanOptions.builder()
                .forwardOnly(request.path("forward_only").asBoolean() ? true : null)
                .noAutoCategorization(!request.path("auto_categorization").asBoolean(true))
                .choices(choices)
                .build();
    }

    /// The full name of what is written so, without the catalog that everything lies in.
    static String name(String written, String dialect) {
        return SQL.normalise(written, dialect, CATALOG).display(CATALOG);
    }

    private void lay(JsonNode files) {
        folder.write(files, text -> text);
    }

    /// What lies between is laid over the first state, each time anew.
    private void restore(JsonNode files) {
        for (Map.Entry<String, JsonNode> file : files.properties()) {
            JsonNode before = input.get("before").get(file.getKey());
            lay(Json.object().set(file.getKey(), before));
        }
    }

    private String config() {
        String mode = input.path("mode").asText("full");
        return """
        gateways:
          local:
            connection:
              type: duckdb
        default_gateway: local
        model_defaults:
          dialect: %s
          start: 2024-01-01
        plan:
          auto_categorize_changes:
            sql: %2$s
            seed: %2$s
            external: %2$s
            python: %2$s
        """
                .formatted(input.path("dialect").asText("duckdb"), mode);
    }
}
