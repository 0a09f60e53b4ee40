package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.checking.unittest.TestReport;
import dev.waymark.checking.unittest.TestResult;
import dev.waymark.checking.unittest.TestSelection;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.operations.CleanUp;
import java.util.Map;
import java.util.Optional;

/// The commands that Waymark offers. Another one is a class, or a method here, and a line in the
/// table.
final class Commands {

    private static final Map<String, Command> OFFERED =
            Map.of(
                    "plan", new PlanCommand(),
                    "apply", Commands::apply,
                    "invalidate", Commands::invalidate,
                    "janitor", Commands::janitor,
                    "run", new RunCommand(),
                    "audit", new AuditCommand(),
                    "test", Commands::test,
                    "sql", Commands::sql);

    private Commands() {}

    static Optional<Command> named(String name) {
        return Optional.ofNullable(OFFERED.get(name));
    }

    private static void apply(Stage stage, JsonNode step, ObjectNode answer) {
        String name = step.get("plan").asText();
        var plan = stage.held().get(name);
        if (plan == null) {
            throw new IllegalArgumentException("no plan is held as " + name);
        }
        new Application(stage, answer).apply(plan);
    }

    private static void invalidate(Stage stage, JsonNode step, ObjectNode answer) {
        var operations = stage.waymark().operations();
        operations
                .invalidateEnvironment()
                .invalidate(
                        EnvironmentName.sanitised(step.get("environment").asText()),
                        stage.waymark().provenance());
        if (step.path("flags").path("sync").asBoolean()) {
            sweep(stage, false, answer);
        }
    }

    private static void janitor(Stage stage, JsonNode step, ObjectNode answer) {
        sweep(stage, step.path("flags").path("ignore-ttl").asBoolean(), answer);
    }

    private static void sweep(Stage stage, boolean ignoreTimeToLive, ObjectNode answer) {
        CleanUp.Swept swept =
                stage.waymark()
                        .operations()
                        .cleanUp()
                        .sweep(ignoreTimeToLive, stage.waymark().provenance());
        if (!swept.problems().isEmpty()) {
            answer.set("problems", Json.array(swept.problems()));
        }
    }

    private static void test(Stage stage, JsonNode step, ObjectNode answer) {
        TestReport report = stage.waymark().test(TestSelection.ALL);
        answer.putObject("tests")
                .put("run", report.run())
                .set("failed", Json.array(report.bad().stream().map(TestResult::name).toList()));
    }

    private static void sql(Stage stage, JsonNode step, ObjectNode answer) {
        stage.warehouse().execute(Json.texts(step.get("statements")));
    }
}
