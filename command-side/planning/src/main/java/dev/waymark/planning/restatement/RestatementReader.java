package dev.waymark.planning.restatement;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.diff.Modification;
import dev.waymark.planning.horizon.Horizon;
import dev.waymark.planning.interval.Restatement;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.prospect.Prospects;
import dev.waymark.planning.request.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds what is computed again, parents first: what the user named and all that reads it, or in
/// dev the previews of forward-only changes (semantics 4.6).
public final class RestatementReader {

    private final Request request;
    private final Difference diff;
    private final Prospects prospects;
    private final Horizon horizon;
    private final SortedMap<ModelName, Interval> ranges = new TreeMap<>();
    private final List<Diagnostic> warnings = new ArrayList<>();

    public RestatementReader(
            Request request, Difference diff, Prospects prospects, Horizon horizon) {
        this.request = request;
        this.diff = diff;
        this.prospects = prospects;
        this.horizon = horizon;
    }

    /// @param asked what the user named
    public Restatements read(SortedSet<ModelName> asked) {
        boolean preview = asked.isEmpty() && horizon.previews();
        SortedSet<ModelName> named = preview ? previewed() : asked;
        if (!named.isEmpty()) {
            Instant start = start();
            prospects.sorted().forEach(prospect -> restate(prospect, named, start, preview));
        }
        return new Restatements(ranges, List.copyOf(warnings));
    }

    private Instant start() {
        Instant start = horizon.startsAt();
        return start == null ? prospects.earliestInterval(request.execution()) : start;
    }

    private void restate(
            Prospect prospect, SortedSet<ModelName> named, Instant start, boolean preview) {
        List<Prospect> parents = restatedParents(prospect);
        boolean touched = !parents.isEmpty() || named.contains(prospect.name());
        if (!touched
                || (preview && keepsRows(prospect.snapshot()))
                || (!horizon.previews() && isLeftOut(prospect))) {
            return;
        }
        Restatement.restated(
                        prospect.tracked(false),
                        start,
                        horizon.end(),
                        request.execution(),
                        preview,
                        fromIncremental(parents))
                .ifPresent(range -> ranges.put(prospect.name(), range));
    }

    private List<Prospect> restatedParents(Prospect prospect) {
        return prospect.snapshot().parents().stream()
                .filter(parent -> ranges.containsKey(parent.name()))
                .map(parent -> prospects.get(parent.name()))
                .filter(parent -> parent != null)
                .toList();
    }

    private List<Interval> fromIncremental(List<Prospect> parents) {
        return parents.stream()
                .filter(parent -> parent.model().kind().isIncremental())
                .map(parent -> ranges.get(parent.name()))
                .filter(range -> range != null)
                .toList();
    }

    private boolean isLeftOut(Prospect prospect) {
        Model model = prospect.model();
        if (request.isDev() && prospect.isUnpaused()) {
            warn(
                    model.name(),
                    "the current version is used in production",
                    "Run the restatement against the production environment instead.");
            return true;
        }
        if (model.kind().isRestatementDisabled() && (!request.isDev() || prospect.isUnpaused())) {
            warn(
                    model.name(),
                    "restatement is disabled for it",
                    "Remove disable_restatement from its kind to allow it.");
            return true;
        }
        return model.kind() instanceof Kind.Seed;
    }

    private void warn(ModelName model, String why, String mend) {
        String summary = "Cannot restate model '" + model + "' because " + why + ".";
        warnings.add(Diagnostic.warning("restatement-left-out", summary, mend, null));
    }

    private SortedSet<ModelName> previewed() {
        SortedSet<ModelName> names = new TreeSet<>();
        prospects
                .sorted()
                .filter(prospect -> prospect.isNew() && isPreviewed(prospect.snapshot()))
                .forEach(prospect -> names.add(prospect.name()));
        return names;
    }

    /// Forward-only changes of rows.
    private boolean isPreviewed(Snapshot snapshot) {
        Modification modification = diff.node(snapshot.name()).modification();
        boolean changed =
                modification == Modification.DIRECT || modification == Modification.INDIRECT;
        boolean forwardOnly = snapshot.forwardOnly() || snapshot.model().kind().isForwardOnly();
        return changed
                && forwardOnly
                && !keepsRows(snapshot)
                && !snapshot.model().kind().isSymbolic();
    }

    /// What only kept its table because nothing of its rows changed has nothing to show.
    private static boolean keepsRows(Snapshot snapshot) {
        return snapshot.forwardOnly()
                && (snapshot.category() == Category.METADATA
                        || snapshot.category() == Category.INDIRECT_NON_BREAKING);
    }
}
