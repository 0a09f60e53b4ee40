package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.applying.query.Unrunnable;
import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Window;
import dev.waymark.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Runs the statements that a project has around its plans.
final class StatementStep {

    private final Ports ports;
    private final Deployment deployment;

    StatementStep(Ports ports, Deployment deployment) {
        this.ports = ports;
        this.deployment = deployment;
    }

    void run(List<String> statements) {
        Warehouse warehouse = ports.warehouses().of(null);
        warehouse.execute(
                statements.stream()
                        .map(statement -> render(statement, warehouse))
                        .filter(statement -> !statement.isBlank())
                        .toList());
    }

    private String render(String statement, Warehouse warehouse) {
        MacroScope scope =
                new MacroScope(
                        warehouse.dialect(),
                        RuntimeStage.BEFORE_ALL,
                        new Window(
                                deployment.plan().start(),
                                deployment.plan().end(),
                                deployment.plan().executionTime()),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(
                                Map.of("this_env", "'" + deployment.plan().environment() + "'")));
        return switch (ports.renderer().render(statement, scope)) {
            case Rendering.Rendered rendered -> rendered.text();
            case Rendering.Unrenderable problems ->
                    throw new Unrunnable(problems.problems().toString());
        };
    }
}
