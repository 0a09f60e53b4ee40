package dev.waymark.cli.view;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.HistoryLine;
import java.util.List;

/// The generations of an environment, one on each line; the star marks the present one.
public final class HistoryView {

    public String text(List<HistoryLine> lines) {
        long now = lines.stream().mapToLong(HistoryLine::generation).max().orElse(0);
        Grid grid =
                new Grid(
                        "GENERATION",
                        "WHEN (UTC)",
                        "KIND",
                        "PLAN",
                        "RUN",
                        "BY",
                        "APPROVED",
                        "CHANGES",
                        "REASON");
        for (HistoryLine line : lines) {
            grid.line(
                    line.generation() + (line.generation() == now ? "*" : ""),
                    Moments.show(line.pointedAt()),
                    kind(line.cause())
                            + (line.finalisedAt() == null ? ", views not yet moved" : ""),
                    line.plan() == null ? "-" : line.plan(),
                    line.run(),
                    line.pointedBy(),
                    line.approvedBy().isEmpty() ? "-" : String.join(",", line.approvedBy()),
                    "+" + line.added() + " ~" + line.changed() + " -" + line.removed(),
                    line.reason() == null ? "" : line.reason());
        }
        return grid.text();
    }

    private static String kind(Cause cause) {
        return switch (cause) {
            case Cause.Promotion _ -> "promote";
            case Cause.Rollback back -> "rollback to " + back.toGeneration();
            case Cause.Cadence _ -> "run";
        };
    }
}
