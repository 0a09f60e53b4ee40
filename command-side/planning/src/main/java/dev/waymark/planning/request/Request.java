package dev.waymark.planning.request;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.environment.Statements;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.planning.selection.ChangedFiles;
import dev.waymark.project.Project;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A planning input with its options resolved (semantics 4.1).
///
/// @param options as given
/// @param changed files, where a selection asks git
/// @param now the clock
/// @param execution the reference clock: the one that was given, else `now`
/// @param start as given; null for none
/// @param end as given; null for none
/// @param effectiveFrom as given; null for none
/// @param createFrom what a new environment starts from
/// @param forwardOnly given, else the project's
/// @param includeUnmodified given, else the project's
/// @param preview whether dev previews forward-only changes
/// @param ignoreCron given together with `run`
public record Request(
        Project project,
        EnvironmentName environment,
        PlanOptions options,
        PriorState prior,
        ChangedFiles changed,
        Instant now,
        Instant execution,
        @Nullable TimePoint start,
        @Nullable TimePoint end,
        @Nullable TimePoint effectiveFrom,
        EnvironmentName createFrom,
        boolean forwardOnly,
        boolean includeUnmodified,
        boolean preview,
        boolean ignoreCron) {

    public boolean isDev() {
        return !environment.isProd();
    }

    public boolean isRestating() {
        return !options.restateModels().isEmpty();
    }

    /// What runs around the plan: the project's statements, or those of the environment where the
    /// files do not count (semantics 3.1).
    public Statements statements() {
        return isRestating() ? prior.statements() : SurroundingStatements.of(project);
    }

    /// Whether the reference clock was given by the user rather than read.
    public boolean isExecutionTimeGiven() {
        return options.executionTime() != null;
    }

    /// The target as it is today; null when it does not exist, has expired, or is to be made anew
    /// (semantics 3.1). What has expired can be restated as long as it is there.
    public @Nullable Pointer existing() {
        Pointer target = prior.environment();
        boolean usable = target != null && !target.isExpired(now) && !isRecreated();
        return usable || isRestating() ? target : null;
    }

    private boolean isRecreated() {
        return project.config().plan().alwaysRecreateEnvironment()
                && !environment.equals(createFrom);
    }
}
