package dev.waymark.cli.view;

import dev.waymark.kernel.plan.PlanSummary;
import java.util.List;
import java.util.Locale;

/// Plans, one on each line.
public final class PlanListView {

    public String text(List<PlanSummary> plans) {
        if (plans.isEmpty()) {
            return "No plans. Make one with `waymark plan ENV`." + System.lineSeparator();
        }
        Grid grid =
                new Grid(
                        "PLAN",
                        "ENVIRONMENT",
                        "PROPOSED (UTC)",
                        "BY",
                        "STATUS",
                        "CHANGES",
                        "INTERVALS",
                        "APPROVALS",
                        "DIGEST");
        for (PlanSummary plan : plans) {
            grid.line(
                    plan.id(),
                    plan.environment(),
                    Moments.show(plan.proposedAt()),
                    plan.author(),
                    plan.status().name().toLowerCase(Locale.ROOT),
                    plan.changes(),
                    plan.intervals(),
                    plan.approvals() + "/" + plan.required(),
                    plan.digest().brief());
        }
        return grid.text();
    }
}
