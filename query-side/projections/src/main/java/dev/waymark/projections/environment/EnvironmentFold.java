package dev.waymark.projections.environment;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentStarted;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.Fold;
import dev.waymark.projections.store.Tables;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where each environment is now: its generation, who froze it, who deploys to it.
public final class EnvironmentFold implements Fold {

    private static final String NO_SLOT =
            """
            slot_run = NULL, slot_host = NULL, slot_process = NULL, slot_process_started = NULL,
            slot_user = NULL, slot_since = NULL, slot_fence = NULL
            """;

    @Override
    public void apply(Recorded recorded, Tables tables) {
        switch (recorded.event()) {
            case EnvironmentEvent event -> apply(event, recorded, tables);
            case PlanEvent _, SnapshotEvent _, RunEvent _ -> {}
        }
    }

    private static void apply(EnvironmentEvent event, Recorded recorded, Tables tables) {
        EnvironmentName name = event.environment();
        switch (event) {
            case DeploymentStarted started -> start(started, recorded, tables);
            case EnvironmentEvent.DeploymentEnded ended ->
                    tables.change(
                            "UPDATE {environment} SET "
                                    + NO_SLOT
                                    + "WHERE environment = ? AND slot_run = ?",
                            name,
                            ended.run());
            case EnvironmentEvent.EnvironmentPointed pointed ->
                    set(tables, name, "generation = ?, dropped = FALSE", pointed.generation());
            case EnvironmentEvent.EnvironmentFrozen frozen ->
                    set(tables, name, "frozen_by = ?", frozen.by());
            case EnvironmentEvent.EnvironmentThawed _ -> set(tables, name, "frozen_by = NULL");
            case EnvironmentEvent.EnvironmentDropped _ -> set(tables, name, "dropped = TRUE");
            case EnvironmentEvent.SnapshotsSwitched _,
                    EnvironmentEvent.EnvironmentFinalised _,
                    EnvironmentEvent.ViewsLost _,
                    EnvironmentEvent.EnvironmentInvalidated _ -> {}
        }
    }

    private static void start(DeploymentStarted started, Recorded recorded, Tables tables) {
        set(
                tables,
                started.environment(),
                """
                slot_run = ?, slot_host = ?, slot_process = ?, slot_process_started = ?,
                slot_user = ?, slot_since = ?, slot_fence = ?
                """,
                started.run(),
                started.holder().host(),
                started.holder().process(),
                started.holder().processStartedAt(),
                started.holder().user(),
                recorded.at(),
                started.fence());
    }

    private static void set(
            Tables tables, EnvironmentName name, String columns, @Nullable Object... values) {
        String update = "UPDATE {environment} SET " + columns + " WHERE environment = ?";
        @Nullable Object[] all = Stream.concat(Stream.of(values), Stream.of(name)).toArray();
        if (tables.change(update, all) == 0) {
            tables.change(
                    "INSERT INTO {environment} (environment, generation, dropped)"
                            + " VALUES (?, 0, FALSE)",
                    name);
            tables.change(update, all);
        }
    }
}
