package dev.waymark.cli.command;

import dev.waymark.applying.Discrepancy;
import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.runtime.Waymark;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `repair`.
@Command(
        name = "repair",
        description =
                "For a warehouse that was restored from an older backup: lets the log say what it has lost, so that the next"
                        + " plan or run computes it again, and shows views again that have what they need.",
        footer = {
            "",
            "Examples:",
            "  waymark repair --preview    what has the warehouse lost?",
            "  waymark repair"
        })
final class RepairCommand extends ProjectCommand {

    @Option(names = "--preview", description = "Only say what was lost; change nothing.")
    private boolean preview;

    @Override
    int perform(Waymark waymark, Output output) {
        var repair = waymark.operations().repairWarehouse();
        List<Discrepancy> found = preview ? repair.look() : repair.repair(waymark.provenance());
        List<String> lost = found.stream().map(Discrepancy::sentence).toList();
        output.list("lost", lost, () -> text(lost));
        return ExitCode.DONE;
    }

    private String text(List<String> lost) {
        return lost.isEmpty()
                ? "The warehouse has everything that the log says." + System.lineSeparator()
                : lost.stream().collect(Collectors.joining(System.lineSeparator()))
                        + System.lineSeparator()
                        + next()
                        + System.lineSeparator();
    }

    private String next() {
        return preview
                ? "Nothing was changed. `waymark repair` reopens it."
                : "Reopened. `waymark run ENV`, or `waymark plan ENV`, computes it again.";
    }
}
