package dev.waymark.projections.environment;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.Fold;
import dev.waymark.projections.store.Tables;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Every generation of every environment: when, by whom, why, and how much changed.
public final class PointerFold implements Fold {

    @Override
    public void apply(Recorded recorded, Tables tables) {
        switch (recorded.event()) {
            case EnvironmentEvent event -> apply(event, recorded, tables);
            case PlanEvent _, SnapshotEvent _, RunEvent _ -> {}
        }
    }

    private static void apply(EnvironmentEvent event, Recorded recorded, Tables tables) {
        switch (event) {
            case EnvironmentPointed pointed -> insert(pointed, recorded, tables);
            case EnvironmentEvent.EnvironmentFinalised finalised ->
                    tables.change(
                            """
                            UPDATE {pointer} SET finalised_at = ?
                            WHERE environment = ? AND generation = ?
                            """,
                            recorded.at(),
                            finalised.environment(),
                            finalised.generation());
            case EnvironmentEvent.ViewsLost lost ->
                    tables.change(
                            """
                            UPDATE {pointer} SET finalised_at = NULL
                            WHERE environment = ? AND generation = ?
                            """,
                            lost.environment(),
                            lost.generation());
            case EnvironmentEvent.EnvironmentInvalidated invalidated ->
                    setLatest(
                            tables,
                            invalidated.environment(),
                            "expires_at",
                            invalidated.expiresAt());
            case EnvironmentEvent.EnvironmentDropped dropped -> {
                EntryMoves.closeAll(dropped.environment(), tables);
                setLatest(tables, dropped.environment(), "dropped_at", recorded.at());
            }
            case EnvironmentEvent.DeploymentStarted _,
                    EnvironmentEvent.SnapshotsSwitched _,
                    EnvironmentEvent.DeploymentEnded _,
                    EnvironmentEvent.EnvironmentFrozen _,
                    EnvironmentEvent.EnvironmentThawed _ -> {}
        }
    }

    private static void setLatest(
            Tables tables, EnvironmentName environment, String column, Instant moment) {
        tables.change(
                "UPDATE {pointer} SET "
                        + column
                        + " = ? WHERE environment = ? AND generation ="
                        + " (SELECT generation FROM {environment} WHERE environment = ?)",
                moment,
                environment,
                environment);
    }

    private static void insert(EnvironmentPointed event, Recorded recorded, Tables tables) {
        EntryMoves moves = EntryMoves.of(event, tables);
        tables.change(
                """
                INSERT INTO {pointer} (environment, generation, pointed_at, pointed_by, reason,
                    rollback_to, plan, run, expires_at, data_end, suffix_target, naming_catalog,
                    models, promoted, added, changed, removed)
                SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, COUNT(*), COUNT(view_name), ?, ?, ?
                FROM {entry} WHERE environment = ? AND until_generation = ?
                """,
                event.environment(),
                event.generation(),
                recorded.at(),
                recorded.by().person(),
                recorded.by().reason(),
                rolledBackTo(event.cause()),
                event.plan(),
                event.run(),
                event.expiresAt(),
                event.dataEnd(),
                event.naming().suffixTarget(),
                event.naming().catalog(),
                moves.added(),
                moves.changed(),
                moves.removed(),
                event.environment(),
                EntryMoves.OPEN);
    }

    private static @Nullable Long rolledBackTo(Cause cause) {
        return switch (cause) {
            case Cause.Promotion _, Cause.Cadence _ -> null;
            case Cause.Rollback rollback -> rollback.toGeneration();
        };
    }
}
