package dev.waymark.applying.stage;

import dev.waymark.applying.Mask;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.message.Digests;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.BatchSql;
import dev.waymark.kernel.run.BatchSql.Edit;
import dev.waymark.kernel.run.BatchSql.Like;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What the events of a run say of its batches' SQL: one text for each table, and of the others
/// where they differ from it (see the decision record on the SQL of batches).
final class SqlNotes {

    /// A model whose texts are not alike does not fill the log with them.
    private static final int MOST_TEXTS = 20;

    private final Mask mask;
    private final Map<Table, Kept> kept = new ConcurrentHashMap<>();

    SqlNotes(Mask mask) {
        this.mask = mask;
    }

    private record Table(SnapshotId snapshot, boolean dev) {}

    /// @param texts how many have been kept
    private record Kept(Interval interval, String text, int texts) {}

    /// @param statements none when nobody knows what was run
    @Nullable BatchSql of(Batch batch, List<String> statements) {
        if (statements.isEmpty()) {
            return null;
        }
        String whole = mask.over(String.join(";\n", statements) + ";");
        String text = BatchSql.kept(whole);
        String digest = Digests.ofText(whole);
        Kept other = kept.get(table(batch));
        if (other == null) {
            return new BatchSql(digest, whole.length(), text, null);
        }
        List<Edit> but = Edits.between(other.text, text);
        return but == null
                ? new BatchSql(digest, whole.length(), other.texts < MOST_TEXTS ? text : null, null)
                : new BatchSql(digest, whole.length(), null, new Like(other.interval, but));
    }

    /// The event that says so has been written: later ones may build on it.
    void written(Batch batch, @Nullable BatchSql sql) {
        String text = sql == null ? null : sql.text();
        if (text != null) {
            kept.compute(
                    table(batch),
                    (_, before) ->
                            new Kept(
                                    batch.interval(), text, before == null ? 1 : before.texts + 1));
        }
    }

    private static Table table(Batch batch) {
        return new Table(batch.snapshot(), batch.dev());
    }
}
