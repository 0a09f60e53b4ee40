package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Window;
import dev.waymark.warehouse.Warehouse;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a statement around an environment may refer to (semantics 1.11).
final class EnvironmentScope {

    private final Ports ports;
    private final Deployment deployment;
    private final Warehouse warehouse;

    EnvironmentScope(Ports ports, Deployment deployment, Warehouse warehouse) {
        this.ports = ports;
        this.deployment = deployment;
        this.warehouse = warehouse;
    }

    /// @param variables of the project; null for none
    MacroScope at(RuntimeStage stage, @Nullable SortedMap<String, String> variables) {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("schemas", json(views().map(TableName::schema)));
        all.put("views", json(views().map(this::display)));
        if (variables != null) {
            all.putAll(variables);
        }
        return new MacroScope(
                warehouse.dialect(),
                stage,
                window(deployment.plan()),
                all,
                new TreeMap<>(),
                new TreeMap<>(locals()));
    }

    /// Where nothing says otherwise, time begins with the epoch.
    static Window window(Plan plan) {
        Instant start = plan.start();
        return new Window(start == null ? Instant.EPOCH : start, plan.end(), plan.executionTime());
    }

    private Map<String, String> locals() {
        EnvironmentName environment = deployment.plan().environment();
        return Map.of(
                "this_env", literal(environment.value()),
                "gateway", literal(ports.warehouses().name(null)),
                "default_catalog", literal(warehouse.defaultCatalog()));
    }

    /// Views that the environment has or would have, also of models that it does not show.
    private Stream<TableName> views() {
        Plan plan = deployment.plan();
        return deployment.entries().keySet().stream()
                .filter(this::hasTable)
                .map(model -> plan.naming().view(model, plan.environment()));
    }

    private boolean hasTable(ModelName model) {
        return deployment.tables().snapshot(model).stream()
                .map(Snapshot::model)
                .noneMatch(found -> found.kind().isSymbolic());
    }

    /// As people write it: without the default catalog.
    private String display(TableName view) {
        return ModelName.of(view.parts()).display(warehouse.defaultCatalog());
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// A list of texts, each once.
    private static String json(Stream<String> texts) {
        return texts.distinct()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
