package dev.waymark.planning.cadence;

import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.interval.AutoRestatement;
import dev.waymark.planning.interval.AutoRestatement.Candidate;
import dev.waymark.planning.interval.Tracked;
import dev.waymark.planning.prospect.Prospect;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/// What a run of prod computes again because an automatic cron has struck, or because an earlier
/// run marked it and did not get to it (semantics 5.10).
final class DueRestatement {

    private static final AutoRestatement.Outcome NOTHING =
            new AutoRestatement.Outcome(
                    new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    private DueRestatement() {}

    static AutoRestatement.Outcome of(CadenceRequest request) {
        if (!request.isProd()) {
            return NOTHING;
        }
        List<Candidate> candidates =
                request.held()
                        .sorted()
                        .filter(prospect -> !prospect.model().isStandaloneAudit())
                        .map(prospect -> candidate(prospect, stored(request, prospect)))
                        .toList();
        return AutoRestatement.of(candidates, request.input().now());
    }

    /// The model with everything that is to be computed again taken away.
    static Tracked opened(Tracked model, AutoRestatement.Outcome due) {
        Intervals open = due.open().get(model.name());
        return open == null ? model : new Tracked(model.timetable(), open);
    }

    private static StoredSnapshot stored(CadenceRequest request, Prospect prospect) {
        return Objects.requireNonNull(request.input().prior().snapshots().get(prospect.id()));
    }

    private static Candidate candidate(Prospect prospect, StoredSnapshot stored) {
        Candidate candidate =
                new Candidate(
                        prospect.tracked(false),
                        stored.coverage().pendingRestatement(),
                        null,
                        stored.pushedAt());
        Instant last = stored.restatedAsOf();
        return last == null ? candidate : candidate.dueAfter(last);
    }
}
