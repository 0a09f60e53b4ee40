package dev.waymark.planning;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.planning.selection.ChangedFiles;
import dev.waymark.project.Project;
import java.time.Instant;

/// All that a plan is computed from.
///
/// @param changed files, where a selection asks git
/// @param now the only clock
public record PlanningInput(
        Project project,
        EnvironmentName environment,
        PlanOptions options,
        PriorState prior,
        ChangedFiles changed,
        Instant now) {}
