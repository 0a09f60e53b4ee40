package dev.waymark.projections.environment;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.EnvironmentSummary;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.environment.Slot;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All environments on one line each, and who deploys to them.
public final class Environments {

    private final Tables tables;

    public Environments(Tables tables) {
        this.tables = tables;
    }

    /// Those that have been pointed and not dropped, by name.
    public List<EnvironmentSummary> all() {
        return tables.read(
                """
                SELECT p.*, e.* FROM {environment} e
                JOIN {pointer} p ON p.environment = e.environment AND p.generation = e.generation
                WHERE NOT e.dropped ORDER BY e.environment
                """,
                Environments::summary);
    }

    /// The slot of an environment, whether it was ever pointed or not.
    public Optional<Slot> slot(EnvironmentName environment) {
        return tables.readOne(
                "SELECT * FROM {environment} WHERE environment = ? AND slot_run IS NOT NULL",
                row -> slot(environment, new RunId(row.text("slot_run")), row),
                environment);
    }

    private static EnvironmentSummary summary(Row row) throws SQLException {
        EnvironmentName environment = new EnvironmentName(row.text("environment"));
        return new EnvironmentSummary(
                environment,
                row.number("generation"),
                row.moment("pointed_at"),
                row.text("pointed_by"),
                (int) row.number("models"),
                (int) row.number("promoted"),
                row.momentOrNull("finalised_at") != null,
                row.momentOrNull("expires_at"),
                row.textOrNull("frozen_by"),
                slotOrNull(environment, row));
    }

    private static @Nullable Slot slotOrNull(EnvironmentName environment, Row row)
            throws SQLException {
        String run = row.textOrNull("slot_run");
        return run == null ? null : slot(environment, new RunId(run), row);
    }

    private static Slot slot(EnvironmentName environment, RunId run, Row row) throws SQLException {
        Holder holder =
                new Holder(
                        row.text("slot_host"),
                        row.number("slot_process"),
                        row.moment("slot_process_started"),
                        row.text("slot_user"));
        return new Slot(
                environment, run, holder, row.moment("slot_since"), row.number("slot_fence"));
    }
}
