package dev.waymark.planning.deployability;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.planning.interval.StartDates;
import dev.waymark.planning.interval.ValidStart;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.prospect.Prospects;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Works out deployability, parents first (semantics 6.1): below something that is not deployable
/// nothing is, unless prod shows it already.
public final class DeployabilityReader {

    private final Prospects prospects;
    private final @Nullable Instant start;
    private final Map<ModelName, Instant> startOverrides;
    private final StartDates starts;
    private final Instant now;
    private final Set<ModelName> notDeployable = new HashSet<>();
    private final Set<ModelName> shown = new HashSet<>();
    private final Set<ModelName> closed = new HashSet<>();

    private DeployabilityReader(
            Prospects prospects,
            @Nullable Instant start,
            Map<ModelName, Instant> startOverrides,
            Instant now) {
        this.prospects = prospects;
        this.start = start;
        this.startOverrides = startOverrides;
        this.starts = new StartDates(prospects.timetables(), now);
        this.now = now;
    }

    /// @param start of the plan; null when it begins wherever something is missing
    /// @param startOverrides of single models
    public static Deployability of(
            Prospects prospects,
            @Nullable Instant start,
            Map<ModelName, Instant> startOverrides,
            Instant now) {
        return new DeployabilityReader(prospects, start, startOverrides, now)
                .read(prospects.sorted());
    }

    /// Of some models alone, which takes a look at what stands above them too.
    ///
    /// @param start of the plan
    public static Deployability of(
            Prospects prospects, Set<ModelName> some, Instant start, Instant now) {
        Set<ModelName> looked = prospects.graph().withUpstream(some);
        return new DeployabilityReader(prospects, start, Map.of(), now)
                .read(prospects.sorted().filter(prospect -> looked.contains(prospect.name())));
    }

    /// @param models parents before children
    private Deployability read(Stream<Prospect> models) {
        models.forEach(this::decide);
        return new Deployability(Set.copyOf(notDeployable), Set.copyOf(shown));
    }

    private void decide(Prospect prospect) {
        ModelName name = prospect.name();
        boolean open = prospects.graph().parents(name).stream().noneMatch(closed::contains);
        if (!open) {
            closed.add(name);
            notDeployable.add(name);
            showIf(prospect.isUnpaused(), name);
            return;
        }
        boolean hasNoHole = hasNoHole(prospect);
        boolean restatesByItself = restatesByItself(prospect);
        boolean keepsTable = keepsTable(prospect.snapshot());
        boolean stops = keepsTable || restatesByItself || !hasNoHole;
        boolean isShown = stops && isShown(prospect);
        if (stops) {
            notDeployable.add(name);
            showIf(isShown, name);
        }
        if (!hasNoHole || restatesByItself || (stops && !isShown)) {
            closed.add(name);
        }
    }

    private void showIf(boolean condition, ModelName name) {
        if (condition) {
            shown.add(name);
        }
    }

    private boolean hasNoHole(Prospect prospect) {
        if (start == null) {
            return true;
        }
        Instant override = startOverrides.get(prospect.name());
        Instant from = override == null ? starts.of(prospect.name()) : override;
        return ValidStart.is(prospect.tracked(false), start, from, now);
    }

    private static boolean restatesByItself(Prospect prospect) {
        Kind.Evolution evolution = prospect.model().kind().evolution();
        return evolution != null && evolution.autoRestatementCron() != null;
    }

    private static boolean keepsTable(Snapshot snapshot) {
        boolean declared =
                snapshot.model().kind().isForwardOnly() && snapshot.category() != Category.METADATA;
        return snapshot.forwardOnly()
                || snapshot.category() == Category.INDIRECT_NON_BREAKING
                || declared;
    }

    private static boolean isShown(Prospect prospect) {
        return prospect.isUnpaused()
                || (prospect.snapshot().category() == Category.INDIRECT_NON_BREAKING
                        && !prospect.counted().table().isEmpty());
    }
}
