package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.DiagnosticView;
import dev.waymark.kernel.message.Query.LogPosition;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectReading;
import dev.waymark.runtime.Waymark;
import dev.waymark.warehouse.WarehouseFailure;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `info`.
@Command(
        name = "info",
        description = "What the project holds, and whether its warehouse and state can be reached.",
        footer = {"", "Example:", "  waymark info --skip-connection"})
final class InfoCommand extends ProjectCommand {

    @Option(names = "--skip-connection", description = "Do not try to reach the warehouse.")
    private boolean skipConnection;

    /// @param warehouse problems, or one sentence that says all is well
    record Info(
            int models,
            int audits,
            int tests,
            String gateway,
            String catalog,
            long logPosition,
            List<String> warehouse) {}

    @Override
    int perform(Waymark waymark, Output output) {
        ProjectReading reading = waymark.operations().readProject().read();
        Project project = reading.project();
        if (project == null) {
            return unreadable(reading.diagnostics(), output);
        }
        err().print(new DiagnosticView().text(reading.diagnostics()));
        List<String> problems = skipConnection ? List.of() : problems(waymark);
        Info info =
                new Info(
                        project.models().size(),
                        project.standaloneAudits().size(),
                        project.tests().size(),
                        project.gateway(),
                        project.defaultCatalog(),
                        waymark.operations().answers().ask(new LogPosition()),
                        problems);
        output.value("info", info, () -> text(info));
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static List<String> problems(Waymark waymark) {
        try {
            return waymark.warehouses().of(null).check();
        } catch (WarehouseFailure failure) {
            return List.of(String.valueOf(failure.getMessage()));
        }
    }

    private String text(Info info) {
        String reached =
                skipConnection
                        ? "not tried"
                        : info.warehouse().isEmpty()
                                ? "reached"
                                : String.join(" ", info.warehouse());
        return """
        Models:     %d
        Audits:     %d standalone
        Tests:      %d
        Gateway:    %s (catalog %s)
        State:      %d events
        Warehouse:  %s
        """
                .formatted(
                        info.models(),
                        info.audits(),
                        info.tests(),
                        info.gateway(),
                        info.catalog(),
                        info.logPosition(),
                        reached);
    }
}
