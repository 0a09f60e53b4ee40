package dev.waymark.planning.draft;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.planning.backfill.Workload;
import dev.waymark.planning.categorise.Decision;
import dev.waymark.planning.check.Subject;
import dev.waymark.planning.pointer.Target;
import java.util.SortedMap;

/// The parts of a plan that can be made.
public record Draft(
        Subject subject,
        SortedMap<ModelName, Decision> decisions,
        Workload workload,
        Target target) {}
