package dev.waymark.applying;

import dev.waymark.applying.breaker.Judge;
import dev.waymark.applying.query.ModelText;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Command;
import dev.waymark.kernel.message.Commands;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.EarlierBatches;
import dev.waymark.kernel.run.Breaker;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.rendering.Renderer;
import dev.waymark.warehouse.Warehouse;
import java.time.InstantSource;

/// What applying needs from outside.
public record Ports(
        Commands commands,
        Answers answers,
        Warehouses warehouses,
        Leasing leasing,
        Wishes wishes,
        Renderer renderer,
        Sql sql,
        InstantSource clock,
        Patience patience,
        Probes probes) {

    /// Sends a command with the present moment.
    public void send(Command command, Provenance by) {
        commands.send(command, by.at(clock.instant()));
    }

    /// Looks at breakers of a run.
    public Judge judge(RunId run) {
        return new Judge(
                probes,
                clock,
                model -> answers.ask(new EarlierBatches(model, run, Breaker.RowAnomaly.AT_MOST)));
    }

    /// Hides what must not stand in events.
    public Mask mask() {
        return new Mask(warehouses.secrets());
    }

    /// Where the table of a snapshot lies.
    public Warehouse warehouse(Snapshot snapshot) {
        return warehouses.of(snapshot.model().layout().gateway());
    }

    /// Texts for an engine.
    public ModelText text(Warehouse warehouse) {
        return new ModelText(
                renderer, sql, warehouse, model -> warehouses.name(model.layout().gateway()));
    }
}
