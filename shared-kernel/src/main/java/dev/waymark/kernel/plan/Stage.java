package dev.waymark.kernel.plan;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// A step of applying a plan, as data: the runner does it, the explainer says it, progress counts
/// it (semantics 7.1).
public sealed interface Stage {

    /// Stable name, unique within a plan.
    String name();

    /// @param statements around the whole, macros unexpanded
    /// @param variables of the project that they refer to, lower-case name to JSON; null for none
    record BeforeAll(List<String> statements, @Nullable SortedMap<String, String> variables)
            implements Stage {

        @Override
        public String name() {
            return "before-all";
        }
    }

    record PushSnapshots(List<SnapshotId> snapshots) implements Stage {
        @Override
        public String name() {
            return "push";
        }
    }

    /// Physical schemas, and the tables of snapshots that have none yet.
    record CreateTables(List<SnapshotId> snapshots) implements Stage {
        @Override
        public String name() {
            return "create";
        }
    }

    /// Audits of snapshots whose only change is their audits, over data that is there already.
    record AuditExisting(List<SnapshotId> snapshots) implements Stage {
        @Override
        public String name() {
            return "audit";
        }
    }

    /// @param backfills in an order that puts parents first
    /// @param afterPointing whether it runs after the pointer moved: forward-only changes of prod
    record RunBackfill(List<Backfill> backfills, boolean afterPointing) implements Stage {
        @Override
        public String name() {
            return afterPointing ? "backfill-after" : "backfill";
        }
    }

    /// Says which covered ranges an automatic restatement computes again (semantics 5.10).
    record MarkRestated(SortedMap<ModelName, Interval> ranges) implements Stage {
        @Override
        public String name() {
            return "mark-restated";
        }
    }

    /// Clears intervals of other versions that restated data has made stale (semantics 7.5).
    ///
    /// @param snapshots one of each such version that a living environment held when the plan was
    ///   made
    /// @param readers models that only read what is restated, and what of them is cleared; null for
    ///   none
    record ClearRestated(
            List<SnapshotId> snapshots, @Nullable SortedMap<ModelName, Interval> readers)
            implements Stage {

        /// What is cleared of a model.
        ///
        /// @param restated by the plan itself
        public Optional<Interval> range(ModelName model, SortedMap<ModelName, Interval> restated) {
            return Optional.ofNullable(restated.get(model))
                    .or(() -> Optional.ofNullable(readers).map(ranges -> ranges.get(model)));
        }

        @Override
        public String name() {
            return "clear-restated";
        }
    }

    /// The compare-and-set on the environment's generation.
    record PointEnvironment() implements Stage {
        @Override
        public String name() {
            return "point";
        }
    }

    /// Brings kept tables to the shape of their new snapshots (semantics 7.6).
    record MigrateTables(List<SnapshotId> snapshots) implements Stage {

        public static final String NAME = "migrate";

        @Override
        public String name() {
            return NAME;
        }
    }

    /// From now on prod runs these by their cron.
    record Unpause(List<SnapshotId> snapshots) implements Stage {
        @Override
        public String name() {
            return "unpause";
        }
    }

    /// All changed views and the marker row, in one warehouse transaction where the engine can.
    record UpdateViews() implements Stage {
        @Override
        public String name() {
            return "views";
        }
    }

    record Finalise() implements Stage {
        @Override
        public String name() {
            return "finalise";
        }
    }

    /// @param statements around the whole, macros unexpanded
    /// @param variables of the project that they refer to, lower-case name to JSON; null for none
    record AfterAll(List<String> statements, @Nullable SortedMap<String, String> variables)
            implements Stage {

        @Override
        public String name() {
            return "after-all";
        }
    }
}
