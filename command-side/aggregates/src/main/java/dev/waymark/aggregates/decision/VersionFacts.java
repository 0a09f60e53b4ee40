package dev.waymark.aggregates.decision;

import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.kernel.snapshot.Version;
import java.util.Map;
import java.util.Set;

/// What is decided upon of a version: how far its tables are computed, and which of them exist.
///
/// @param lastSequence of its stream; -1 when it has no event
/// @param covered ranges of the versioned table
/// @param devCovered ranges of dev tables by dev version
/// @param tables that exist, dev tables included
public record VersionFacts(
        Version version,
        long lastSequence,
        Intervals covered,
        Map<String, Intervals> devCovered,
        Set<TableName> tables) {

    /// A version of which nothing has been pushed.
    public static VersionFacts none(Version version) {
        return new VersionFacts(version, -1, Intervals.none(), Map.of(), Set.of());
    }

    /// The ranges of the dev table of this dev version.
    public Intervals devCovered(String devVersion) {
        return devCovered.getOrDefault(devVersion, Intervals.none());
    }
}
