package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.applying.query.Unrunnable;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.warehouse.Warehouse;
import java.util.List;
import java.util.stream.Collectors;

/// Runs the statements that a project has around its plans and runs.
final class StatementStep {

    private final Ports ports;
    private final Deployment deployment;

    StatementStep(Ports ports, Deployment deployment) {
        this.ports = ports;
        this.deployment = deployment;
    }

    void run(Stage.BeforeAll before) {
        Warehouse warehouse = ports.warehouses().of(null);
        EnvironmentScope scope = new EnvironmentScope(ports, deployment, warehouse);
        run(before.statements(), scope.at(RuntimeStage.BEFORE_ALL, before.variables()), warehouse);
    }

    void run(Stage.AfterAll after) {
        Warehouse warehouse = ports.warehouses().of(null);
        EnvironmentScope scope = new EnvironmentScope(ports, deployment, warehouse);
        run(after.statements(), scope.at(RuntimeStage.AFTER_ALL, after.variables()), warehouse);
    }

    private void run(List<String> statements, MacroScope scope, Warehouse warehouse) {
        warehouse.execute(
                statements.stream()
                        .map(statement -> render(statement, scope))
                        .filter(statement -> !statement.isBlank())
                        .toList());
    }

    private String render(String statement, MacroScope scope) {
        return switch (ports.renderer().render(statement, scope)) {
            case Rendering.Rendered rendered -> rendered.text();
            case Rendering.Unrenderable unrenderable ->
                    throw new Unrunnable(
                            "A statement of "
                                    + scope.stage().value()
                                    + ": "
                                    + unrenderable.problems().stream()
                                            .map(Rendering.Problem::message)
                                            .collect(Collectors.joining(" ")));
        };
    }
}
