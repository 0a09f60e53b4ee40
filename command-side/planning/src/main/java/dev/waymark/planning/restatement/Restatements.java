package dev.waymark.planning.restatement;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.ModelName;
import java.util.List;
import java.util.SortedMap;

/// What a plan computes again.
///
/// @param ranges by model
/// @param warnings about models that were asked for and are left out
public record Restatements(SortedMap<ModelName, Interval> ranges, List<Diagnostic> warnings) {}
