package dev.waymark.aggregates.snapshot;

import dev.waymark.aggregates.decision.Content;
import dev.waymark.aggregates.decision.Holdings;
import dev.waymark.aggregates.decision.PushedSnapshot;
import dev.waymark.aggregates.decision.VersionFacts;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand.PushSnapshots;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPushed;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides a push of many snapshots at once: new ones are recorded, known ones left alone.
public final class PushDecider {

    private PushDecider() {}

    /// @param held what is there of these snapshots and their versions
    /// @throws Refused when a snapshot with the same id and another content exists
    public static List<SnapshotEvent> decide(PushSnapshots command, Holdings held) {
        Map<SnapshotId, Snapshot> fresh = new LinkedHashMap<>();
        Map<SnapshotId, String> contents = new HashMap<>();
        held.all().forEach(known -> contents.put(known.id(), known.content()));
        for (Snapshot snapshot : command.snapshots()) {
            String known = contents.putIfAbsent(snapshot.id(), Content.of(snapshot));
            if (known == null) {
                fresh.put(snapshot.id(), snapshot);
            } else if (!known.equals(Content.of(snapshot))) {
                throw new Refused(new Refusal.HashCollision(snapshot.id()));
            }
        }
        return events(List.copyOf(fresh.values()), held, command);
    }

    private static List<SnapshotEvent> events(
            List<Snapshot> fresh, Holdings held, PushSnapshots command) {
        List<SnapshotEvent> events = new ArrayList<>(fresh.size());
        for (Snapshot snapshot : fresh) {
            events.add(new SnapshotPushed(snapshot.versionKey(), snapshot, command.run()));
        }
        Set<List<Object>> previews =
                held.all().stream().map(PushDecider::preview).collect(Collectors.toSet());
        for (Snapshot snapshot : fresh) {
            Intervals own = command.previewed().getOrDefault(snapshot.id(), Intervals.none());
            Intervals inherited = inherited(snapshot, held, previews).minus(own);
            if (!inherited.isEmpty()) {
                events.add(preview(snapshot, inherited, command.run()));
            }
        }
        return events;
    }

    /// The dev table of a forward-only snapshot begins as a copy of the table that it keeps
    /// (semantics 5.9).
    private static Intervals inherited(
            Snapshot snapshot, Holdings held, Set<List<Object>> previews) {
        VersionFacts version = held.version(snapshot.versionKey());
        return snapshot.forwardOnly() && !previews.contains(preview(snapshot))
                ? effective(snapshot, version.covered())
                        .minus(version.devCovered(snapshot.devVersion()))
                : Intervals.none();
    }

    private static List<Object> preview(PushedSnapshot known) {
        return List.of(known.version(), known.devVersion());
    }

    private static List<Object> preview(Snapshot snapshot) {
        return List.of(snapshot.versionKey(), snapshot.devVersion());
    }

    /// From its effective date on a change inherits nothing (semantics 3.9).
    private static Intervals effective(Snapshot snapshot, Intervals covered) {
        Instant date = snapshot.effectiveFrom();
        if (date == null) {
            return covered;
        }
        Instant from = snapshot.model().schedule().unit().floor(date);
        return covered.hull()
                .map(Interval::end)
                .filter(from::isBefore)
                .map(end -> covered.minus(Intervals.between(from, end)))
                .orElse(covered);
    }

    private static IntervalsCompleted preview(Snapshot snapshot, Intervals ranges, RunId run) {
        return new IntervalsCompleted(
                snapshot.versionKey(),
                snapshot.devVersion(),
                ranges,
                null,
                run,
                null,
                Duration.ZERO,
                List.of());
    }
}
