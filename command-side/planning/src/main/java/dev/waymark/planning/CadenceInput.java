package dev.waymark.planning;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.plan.RunOptions;
import dev.waymark.planning.selection.ChangedFiles;
import java.time.Instant;

/// All that a cadence run is computed from. What it runs is what the environment holds: the
/// project's files play no part, save for how names in selections are written.
///
/// @param prior what is today
/// @param dialect of names in selections
/// @param defaultCatalog in front of names without one
/// @param changed files, where a selection asks git
/// @param now the only clock
public record CadenceInput(
        EnvironmentName environment,
        RunOptions options,
        PriorState prior,
        String dialect,
        String defaultCatalog,
        ChangedFiles changed,
        Instant now) {}
