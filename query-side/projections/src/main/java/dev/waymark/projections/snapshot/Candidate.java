package dev.waymark.projections.snapshot;

import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import dev.waymark.projections.store.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A snapshot in the janitor's eyes.
///
/// @param usedAt from when its time to live counts
/// @param referenced whether an environment holds it
record Candidate(
        SnapshotId id,
        Version version,
        String devVersion,
        Instant usedAt,
        String timeToLive,
        boolean referenced) {

    /// Those unused for the longest time come first (semantics 8.7).
    static final Comparator<Candidate> ORDER =
            Comparator.comparing(Candidate::usedAt).thenComparing(Candidate::id);

    /// @param held by environments
    /// @param left when environments last let go of what they held
    static Candidate of(Row row, Set<SnapshotId> held, Map<SnapshotId, Instant> left)
            throws SQLException {
        SnapshotId id = new SnapshotId(new ModelName(row.text("model")), row.text("identifier"));
        return new Candidate(
                id,
                new Version(id.name(), row.text("version")),
                row.text("dev_version"),
                later(row.moment("used_at"), left.get(id)),
                row.text("time_to_live"),
                held.contains(id));
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    /// When its time to live is over, if nobody uses it meanwhile.
    Instant until() {
        return TimeExpression.parse(timeToLive, usedAt).at();
    }

    boolean isExpired(Instant now, boolean ignoreTimeToLive) {
        return !referenced && (ignoreTimeToLive || !until().isAfter(now));
    }
}
