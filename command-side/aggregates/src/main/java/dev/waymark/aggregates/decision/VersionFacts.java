package dev.waymark.aggregates.decision;

import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.kernel.snapshot.Version;
import java.util.Map;
import java.util.Set;

/// What is decided upon of a version: how far its tables are computed, and which of them exist.
///
/// @param lastSequence of its stream; -1 when it has no event
/// @param ranges of its tables by dev version; those of the versioned table under an empty one
/// @param tables that exist, dev tables included
public record VersionFacts(
        Version version, long lastSequence, Map<String, Intervals> ranges, Set<TableName> tables) {

    /// A version of which nothing has been pushed.
    public static VersionFacts none(Version version) {
        return new VersionFacts(version, -1, Map.of(), Set.of());
    }

    /// The ranges of the versioned table.
    public Intervals covered() {
        return devCovered("");
    }

    /// The ranges of the dev table of this dev version.
    public Intervals devCovered(String devVersion) {
        return ranges.getOrDefault(devVersion, Intervals.none());
    }
}
