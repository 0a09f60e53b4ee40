package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.GraphView;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectReading;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;

/// `dag`.
@Command(
        name = "dag",
        description = "Prints the models of the project, parents first, with what each reads.",
        footer = {"", "Example:", "  waymark dag"})
final class DagCommand extends ProjectCommand {

    @Override
    int perform(Waymark waymark, Output output) {
        ProjectReading reading = waymark.operations().readProject().read();
        Project project = reading.project();
        if (project == null) {
            return unreadable(reading.diagnostics(), output);
        }
        GraphView view = GraphView.of(project.models().values(), project.defaultCatalog());
        output.list("model", view.nodes(), view::text);
        return ExitCode.DONE;
    }
}
