package dev.waymark.applying.stage;

import dev.waymark.applying.Mask;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.message.Digests;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.BatchSql;
import dev.waymark.kernel.run.BatchSql.Edit;
import dev.waymark.kernel.run.BatchSql.Like;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the events of a run say of its batches' SQL: one text for each table, and of the others
/// where they differ from it (see the decision record on the SQL of batches). Used by one thread.
final class SqlNotes {

    /// A model whose texts are not alike does not fill the log with them.
    private static final int MOST_TEXTS = 20;

    private final Mask mask;
    private final Map<Table, Kept> kept = new HashMap<>();

    SqlNotes(Mask mask) {
        this.mask = mask;
    }

    private record Table(SnapshotId snapshot, boolean dev) {}

    /// @param texts how many have been kept
    private record Kept(Interval interval, String text, int texts) {}

    /// For batches that are told together.
    Draft draft() {
        return new Draft();
    }

    /// Notes of some batches, which build on each other and count once they are written.
    final class Draft {

        private final Map<Table, Kept> fresh = new HashMap<>();

        /// @param statements none when nobody knows what was run
        @Nullable BatchSql of(Batch batch, List<String> statements) {
            if (statements.isEmpty()) {
                return null;
            }
            String whole = mask.over(String.join(";\n", statements) + ";");
            BatchSql sql = of(batch, whole, BatchSql.kept(whole));
            keep(batch, sql.text());
            return sql;
        }

        private BatchSql of(Batch batch, String whole, String text) {
            String digest = Digests.ofText(whole);
            Kept other = like(batch);
            if (other == null) {
                return new BatchSql(digest, whole.length(), text, null);
            }
            List<Edit> but = Edits.between(other.text, text);
            return but == null
                    ? new BatchSql(
                            digest, whole.length(), other.texts < MOST_TEXTS ? text : null, null)
                    : new BatchSql(digest, whole.length(), null, new Like(other.interval, but));
        }

        private @Nullable Kept like(Batch batch) {
            Kept other = fresh.get(table(batch));
            return other == null ? kept.get(table(batch)) : other;
        }

        private void keep(Batch batch, @Nullable String text) {
            if (text != null) {
                Kept before = like(batch);
                int texts = before == null ? 1 : before.texts + 1;
                fresh.put(table(batch), new Kept(batch.interval(), text, texts));
            }
        }

        /// The events that say so have been written: later ones may build on them.
        void written() {
            kept.putAll(fresh);
        }
    }

    private static Table table(Batch batch) {
        return new Table(batch.snapshot(), batch.dev());
    }
}
