package dev.waymark.planning.prospect;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Coverage;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.categorise.KindChange;
import dev.waymark.planning.diff.Node;
import dev.waymark.planning.interval.Inheritance;
import dev.waymark.planning.interval.Timetable;
import java.time.Instant;

/// What counts as computed of a snapshot: its own, what it inherits from the one that it replaces,
/// or nothing when its table must be made again (semantics 3.9, 3.10).
final class CountedCoverage {

    private CountedCoverage() {}

    static Coverage of(Node node, Snapshot snapshot, Timetable timetable) {
        StoredSnapshot stored = node.stored();
        Coverage own = stored == null ? inherited(node, snapshot, timetable) : effective(stored);
        return isRebuilt(node, snapshot)
                ? new Coverage(Intervals.none(), own.devTable(), own.pendingRestatement())
                : own;
    }

    /// What lies in the tables of a snapshot, new or not. The dev table of a forward-only change
    /// begins as a copy of the table that the change keeps (semantics 5.9).
    static Coverage there(Node node, Snapshot snapshot) {
        StoredSnapshot stored = node.stored();
        StoredSnapshot before = node.before();
        if (before == null || !isSameVersion(node, snapshot)) {
            return stored == null ? Coverage.NONE : stored.coverage();
        }
        Coverage old = before.coverage();
        if (stored != null) {
            return shared(stored.coverage(), old);
        }
        boolean sameDev = before.snapshot().devVersion().equals(snapshot.devVersion());
        Intervals copied = snapshot.forwardOnly() ? old.table() : Intervals.none();
        return new Coverage(
                old.table(), sameDev ? old.devTable() : copied, old.pendingRestatement());
    }

    /// An effective date hides rows of the table that the snapshot before it has filled.
    private static Coverage shared(Coverage own, Coverage old) {
        return new Coverage(
                own.table().union(old.table()), own.devTable(), own.pendingRestatement());
    }

    private static Coverage inherited(Node node, Snapshot snapshot, Timetable timetable) {
        StoredSnapshot before = node.before();
        if (before == null || !isSameVersion(node, snapshot) || isRebuilt(node, snapshot)) {
            return Coverage.NONE;
        }
        Coverage merged =
                Inheritance.merged(
                        timetable,
                        Coverage.NONE,
                        before.coverage(),
                        before.snapshot().devVersion().equals(snapshot.devVersion()),
                        snapshot.effectiveFrom());
        return snapshot.forwardOnly()
                ? new Coverage(merged.table(), merged.table(), merged.pendingRestatement())
                : merged;
    }

    /// A forward-only change with a date, not deployed yet, has nothing from that date on.
    private static Coverage effective(StoredSnapshot stored) {
        Instant from = stored.snapshot().effectiveFrom();
        Coverage all = stored.coverage();
        if (from == null || stored.isUnpaused()) {
            return all;
        }
        Instant limit = stored.snapshot().model().schedule().unit().floor(from);
        return new Coverage(before(all.table(), limit), all.devTable(), all.pendingRestatement());
    }

    private static Intervals before(Intervals ranges, Instant limit) {
        return ranges.hull()
                .map(Interval::end)
                .filter(limit::isBefore)
                .map(end -> ranges.minus(Intervals.between(limit, end)))
                .orElse(ranges);
    }

    private static boolean isSameVersion(Node node, Snapshot snapshot) {
        return node.isModified() && node.old().version().equals(snapshot.version());
    }

    /// The same version must be made again: views of children, seeds, other kinds (semantics 3.10).
    private static boolean isRebuilt(Node node, Snapshot snapshot) {
        return isSameVersion(node, snapshot)
                && (isStaleView(snapshot)
                        || isOtherSeed(node.old(), snapshot)
                        || KindChange.isBreaking(node.old().model(), snapshot.model()));
    }

    private static boolean isStaleView(Snapshot snapshot) {
        return snapshot.model().kind() instanceof Kind.View
                && snapshot.category() == Category.INDIRECT_NON_BREAKING
                && !snapshot.forwardOnly();
    }

    private static boolean isOtherSeed(Snapshot old, Snapshot snapshot) {
        boolean directSuccessor =
                !snapshot.previous().isEmpty()
                        && snapshot.previous().getLast().fingerprint().equals(old.fingerprint());
        return snapshot.model().kind() instanceof Kind.Seed
                && !(snapshot.category() == Category.METADATA && directSuccessor);
    }
}
