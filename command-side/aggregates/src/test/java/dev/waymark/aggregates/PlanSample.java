package dev.waymark.aggregates;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.plan.Basis;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.RollbackOutlook;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes plans that differ in what a test is about.
public record PlanSample(EnvironmentName environment, ApprovalRule rule, List<Change> changes) {

    public static PlanSample of(EnvironmentName environment) {
        return new PlanSample(environment, ApprovalRule.NONE, List.of());
    }

    public PlanSample rule(ApprovalRule other) {
        return new PlanSample(environment, other, changes);
    }

    /// With one more direct change.
    public PlanSample changing(ModelName model, @Nullable Category category) {
        List<Change> more = new ArrayList<>(changes);
        more.add(
                new Change.DirectlyModified(
                        model,
                        new SnapshotId(model, "1"),
                        new SnapshotId(model, "2"),
                        category,
                        false,
                        List.of(),
                        ""));
        return new PlanSample(environment, rule, more);
    }

    public Plan make() {
        return new Plan(
                Plan.FORMAT_VERSION,
                new Basis(environment, 0, 0),
                true,
                null,
                PlanOptions.DEFAULT,
                Samples.NOW,
                null,
                Samples.NOW,
                false,
                changes,
                List.of(),
                List.of(),
                new TreeMap<>(),
                null,
                List.of(),
                new PointerDelta(List.of(), List.of()),
                List.of(),
                List.of(),
                new Cause.Promotion(),
                List.of(),
                Naming.DEFAULT,
                null,
                rule,
                new RollbackOutlook(0, false, ""),
                false,
                false,
                List.of(),
                null);
    }
}
