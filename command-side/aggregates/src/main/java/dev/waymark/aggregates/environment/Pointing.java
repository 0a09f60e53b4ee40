package dev.waymark.aggregates.environment;

import static dev.waymark.aggregates.Guard.when;

import dev.waymark.aggregates.decision.Holdings;
import dev.waymark.aggregates.decision.PushedSnapshot;
import dev.waymark.aggregates.environment.EnvironmentState.Hold;
import dev.waymark.aggregates.environment.EnvironmentState.Pointed;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.EnvironmentCommand.PointEnvironment;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refusal.EnvironmentIsFrozen;
import dev.waymark.kernel.message.Refusal.Gaps;
import dev.waymark.kernel.message.Refusal.NotCovered;
import dev.waymark.kernel.message.Refusal.NotPushed;
import dev.waymark.kernel.message.Refusal.TableGone;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A run wants to move the pointer, on the state that decides whether it may. Only what changes is
/// looked at: what stays was looked at when it came, and nothing that an environment holds is ever
/// retired.
///
/// @param held what is there of the snapshots in question
record Pointing(
        EnvironmentState state,
        PointEnvironment wish,
        Surroundings around,
        Holdings held,
        Instant now) {

    static Pointing of(
            EnvironmentState state, PointEnvironment wish, Surroundings around, Instant now) {
        Set<SnapshotId> ids = new TreeSet<>();
        Set<Version> versions = new TreeSet<>();
        for (Entry entry : compared(state, wish)) {
            ids.add(entry.snapshot());
            versions.add(entry.versionKey());
        }
        wish.promised().forEach(backfill -> ids.add(backfill.snapshot()));
        return new Pointing(state, wish, around, around.snapshots().of(ids, versions), now);
    }

    /// What changes, and what it replaces where that is compared.
    private static List<Entry> compared(EnvironmentState state, PointEnvironment wish) {
        List<Entry> entries = new ArrayList<>(wish.delta().set());
        if (wish.noGaps() != null) {
            wish.delta().set().stream()
                    .map(entry -> state.entries().get(entry.snapshot().name()))
                    .filter(Objects::nonNull)
                    .forEach(entries::add);
        }
        return entries;
    }

    boolean isHolder() {
        Hold slot = state.slot();
        return slot != null
                && slot.run().equals(wish.run())
                && slot.fence() == wish.fence()
                && Objects.equals(slot.plan(), wish.plan());
    }

    Optional<Refusal> frozen() {
        String by = state.frozenBy();
        return by == null
                ? Optional.empty()
                : Optional.of(new EnvironmentIsFrozen(wish.environment(), by));
    }

    Optional<Refusal> unpushed() {
        Set<SnapshotId> missing = new TreeSet<>();
        wish.delta().set().forEach(entry -> addUnlessPushed(entry.snapshot(), missing));
        wish.promised().forEach(backfill -> addUnlessPushed(backfill.snapshot(), missing));
        return when(!missing.isEmpty(), new NotPushed(List.copyOf(missing)));
    }

    private void addUnlessPushed(SnapshotId id, Set<SnapshotId> missing) {
        if (held.snapshot(id) == null) {
            missing.add(id);
        }
    }

    Optional<Refusal> uncovered() {
        for (Backfill backfill : wish.promised()) {
            Intervals left =
                    backfill.missing().minus(held.covered(backfill.snapshot(), backfill.dev()));
            if (!left.isEmpty()) {
                return Optional.of(new NotCovered(backfill.snapshot(), left));
            }
        }
        return Optional.empty();
    }

    Optional<Refusal> missingTable() {
        return wish.delta().set().stream()
                .filter(this::lacksTable)
                .map(Entry::snapshot)
                .<Refusal>map(TableGone::new)
                .findFirst();
    }

    private boolean lacksTable(Entry entry) {
        PushedSnapshot snapshot = held.snapshot(entry.snapshot());
        return entry.table() != null
                && snapshot != null
                && !snapshot.traits().symbolic()
                && !wish.filledLater().contains(entry.snapshot())
                && !held.version(entry.versionKey()).tables().contains(entry.table());
    }

    /// Nobody loses anything when an environment comes back that had lapsed (semantics 8.4).
    Optional<Refusal> gaps() {
        Pointed before = state.pointed();
        List<ModelName> names = wish.noGaps();
        if (names == null || before == null || before.expired(now)) {
            return Optional.empty();
        }
        List<ModelName> losing =
                wish.delta().set().stream()
                        .filter(entry -> names.contains(entry.snapshot().name()))
                        .filter(entry ->
                                loses(before.entries().get(entry.snapshot().name()), entry))
                        .map(entry -> entry.snapshot().name())
                        .toList();
        return when(!losing.isEmpty(), new Gaps(losing));
    }

    private boolean loses(@Nullable Entry before, Entry after) {
        return before != null
                && !before.version().equals(after.version())
                && GapCheck.hasGap(
                        held.snapshot(before.snapshot()),
                        held.covered(before.snapshot(), false),
                        held.snapshot(after.snapshot()),
                        held.covered(after.snapshot(), false),
                        now);
    }
}
