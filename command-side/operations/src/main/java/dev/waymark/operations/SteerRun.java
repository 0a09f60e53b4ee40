package dev.waymark.operations;

import dev.waymark.applying.Runner;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Commands;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.RunCommand.AskToStop;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.run.StopWish;
import java.util.Objects;
import java.util.Optional;

/// `cancel` and `pause`: what a person may do to a run from anywhere.
public final class SteerRun {

    private final Commands commands;
    private final FindRun runs;
    private final Registry registry;
    private final Runner runner;
    private final Workers workers;

    public SteerRun(
            Commands commands, FindRun runs, Registry registry, Runner runner, Workers workers) {
        this.commands = commands;
        this.runs = runs;
        this.registry = registry;
        this.runner = runner;
        this.workers = workers;
    }

    /// Knows of the living.
    @FunctionalInterface
    public interface Workers {
        /// The living process, this one included, that works on a run.
        Optional<Holder> on(RunId run);
    }

    /// What came of a wish.
    public sealed interface Steered {

        RunId run();

        /// @param holder that carries the run out, and stops it between two batches
        record Asked(RunId run, Holder holder) implements Steered {}

        /// No process carried it out any more: it has stopped.
        record Ended(RunId run) implements Steered {}
    }

    /// @param word id of a run, or an environment that one works on
    /// @throws dev.waymark.kernel.message.Refused when there is none that goes on
    public Steered stop(String word, StopWish wish, Provenance by) {
        RunReport run = runs.named(word);
        commands.send(new AskToStop(run.id(), wish, by.person()), by);
        Optional<Holder> holder = workers.on(run.id());
        if (holder.isPresent()) {
            return new Steered.Asked(run.id(), holder.get());
        }
        PlanId plan = Objects.requireNonNull(run.plan(), "every run has a plan");
        runner.end(registry.review(plan), run.id(), wish.granted(by.person()), by);
        return new Steered.Ended(run.id());
    }
}
