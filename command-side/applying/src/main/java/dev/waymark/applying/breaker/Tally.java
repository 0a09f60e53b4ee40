package dev.waymark.applying.breaker;

import dev.waymark.applying.RunListener;
import dev.waymark.applying.RunListener.Progress;
import dev.waymark.kernel.run.Batch;
import java.util.ArrayList;
import java.util.List;

/// What a run has done so far, as far as breakers look at it. Hears all that its listener hears.
public final class Tally {

    private long audits;
    private long failed;
    private final List<Wrote> fresh = new ArrayList<>();

    /// @param rows that a batch wrote
    public record Wrote(Batch batch, long rows) {}

    /// @param audits that have run
    /// @param failed how many of them found rows
    /// @param fresh batches since the last look
    public record Seen(long audits, long failed, List<Wrote> fresh) {

        public static final Seen NOTHING = new Seen(0, 0, List.of());
    }

    /// A listener that hears everything before this one does.
    public RunListener before(RunListener listener) {
        return progress -> {
            note(progress);
            listener.on(progress);
        };
    }

    /// What there is to see now. Batches are seen once.
    public synchronized Seen look() {
        Seen seen = new Seen(audits, failed, List.copyOf(fresh));
        fresh.clear();
        return seen;
    }

    private synchronized void note(Progress progress) {
        if (progress instanceof Progress.BatchLoaded loaded && loaded.rows() != null) {
            fresh.add(new Wrote(loaded.batch(), loaded.rows()));
        } else if (progress instanceof Progress.Audited audited) {
            audits += audited.outcome().badRows() == null ? 0 : 1;
            failed += audited.outcome().isFailed() ? 1 : 0;
        }
    }
}
