package dev.waymark.kernel.plan;

import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.List;

/// A step of applying a plan, as data: the runner does it, the explainer says it, progress counts
/// it (semantics 7.1).
public sealed interface Stage {

    /// Stable name, unique within a plan.
    String name();

    record BeforeAll(List<String> statements) implements Stage {
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

    /// Clears intervals of other versions that restated data has made stale (semantics 7.5).
    record ClearRestated(List<SnapshotId> snapshots) implements Stage {
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
        @Override
        public String name() {
            return "migrate";
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

    record AfterAll(List<String> statements) implements Stage {
        @Override
        public String name() {
            return "after-all";
        }
    }
}
