package dev.waymark.operations;

import dev.waymark.applying.Conduct;
import dev.waymark.applying.PromotionOrder;
import dev.waymark.applying.Warehouses;
import dev.waymark.applying.breaker.Judge;
import dev.waymark.applying.breaker.Panel;
import dev.waymark.applying.breaker.Tally;
import dev.waymark.applying.query.Loads;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.environment.Slot;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Query.SlotOf;
import dev.waymark.kernel.message.Query.SnapshotsOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refusal.SlotTaken;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.warehouse.WarehouseFailure;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The five questions that are asked, and answered to the person, before an apply starts.
public final class Preflight {

    private final Warehouses warehouses;
    private final Answers answers;
    private final OtherWorkers others;
    private final Judge judge;
    private final PromotionOrder order;
    private final Switchovers switchovers;

    /// @param judge of breakers
    public Preflight(Warehouses warehouses, Answers answers, OtherWorkers others, Judge judge) {
        this.judge = judge;
        this.warehouses = warehouses;
        this.answers = answers;
        this.others = others;
        this.order = new PromotionOrder(warehouses, answers);
        this.switchovers = new Switchovers(warehouses, answers);
    }

    /// Knows of the living.
    @FunctionalInterface
    public interface OtherWorkers {
        /// The living process, other than this one, that works on a run.
        Optional<Holder> on(RunId run);
    }

    /// @param name of the question
    /// @param passed whether the answer lets the apply start
    /// @param answer one sentence
    public record Check(String name, boolean passed, String answer) {}

    public List<Check> checks(Plan plan, Conduct conduct) {
        return List.of(
                categorised(plan),
                somethingToDo(plan),
                environment(plan),
                warehouse(plan),
                breaker(conduct));
    }

    private static Check categorised(Plan plan) {
        boolean all = plan.uncategorised().isEmpty();
        return new Check(
                "categorised",
                all,
                all ? "Every change is categorised." : "Undecided: " + plan.uncategorised() + ".");
    }

    private Check somethingToDo(Plan plan) {
        List<String> unrunnable = unrunnable(plan);
        if (!unrunnable.isEmpty()) {
            return new Check(
                    "work",
                    false,
                    "These models can be planned but not run yet: "
                            + String.join(", ", unrunnable)
                            + ". Leave them out with --select-model, or rewrite them.");
        }
        return plan.isEmpty()
                ? new Check("work", false, "There is nothing to do.")
                : new Check(
                        "work",
                        true,
                        count(plan.changes().size(), "change", "changes")
                                + ", "
                                + count(plan.work().size(), "model", "models")
                                + " to compute, "
                                + count(plan.pointer().set().size(), "entry", "entries")
                                + " to point.");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private List<String> unrunnable(Plan plan) {
        return touched(plan)
                .filter(model -> !Loads.isRunnable(model))
                .map(model -> model.name() + " (" + need(model) + ")")
                .toList();
    }

    private static String need(Model model) {
        return model.needsPython() ? "Python" : model.kind().label();
    }

    /// Whoever deploys there now has the warehouse too, so this is said before the warehouse is
    /// asked.
    private Check environment(Plan plan) {
        return answers.ask(new SlotOf(plan.environment()))
                .filter(slot -> others.on(slot.run()).isPresent())
                .map(Preflight::taken)
                .orElseGet(() -> free(plan));
    }

    private static Check taken(Slot slot) {
        Refusal taken = new SlotTaken(slot.environment(), slot.run(), slot.holder(), slot.since());
        return new Check("environment", false, taken.explanation());
    }

    private static Check free(Plan plan) {
        return new Check(
                "environment",
                true,
                plan.basis().generation() == 0
                        ? plan.environment() + " will be created."
                        : plan.environment()
                                + " is at generation "
                                + plan.basis().generation()
                                + ".");
    }

    private Check warehouse(Plan plan) {
        List<String> problems = gateways(plan).stream().flatMap(this::problems).toList();
        return problems.isEmpty()
                ? new Check(
                        "warehouse",
                        true,
                        "The warehouse can be reached and lets us create." + movement(plan))
                : new Check("warehouse", false, String.join(" ", problems));
    }

    /// What readers may see meanwhile, where anything moves.
    private String movement(Plan plan) {
        return switchovers.of(plan).map(views -> " " + views.readers()).orElse("");
    }

    /// Of what the plan makes or fills, and those whose views move.
    private SortedSet<String> gateways(Plan plan) {
        SortedSet<String> names = new TreeSet<>(order.of(plan));
        touched(plan)
                .filter(model -> !model.kind().isSymbolic())
                .forEach(model -> names.add(warehouses.name(model.layout().gateway())));
        return names;
    }

    /// What is new, and what is only computed again.
    private Stream<Model> touched(Plan plan) {
        SortedSet<SnapshotId> stored = new TreeSet<>();
        plan.work().forEach(backfill -> stored.add(backfill.snapshot()));
        plan.newSnapshots().forEach(snapshot -> stored.remove(snapshot.id()));
        return Stream.concat(
                        plan.newSnapshots().stream(),
                        answers.ask(new SnapshotsOf(stored)).stream().map(StoredSnapshot::snapshot))
                .map(Snapshot::model);
    }

    private Stream<String> problems(String gateway) {
        try {
            return warehouses.of(gateway).check().stream();
        } catch (WarehouseFailure failure) {
            return Stream.of(String.valueOf(failure.getMessage()));
        }
    }

    private Check breaker(Conduct conduct) {
        Panel panel = new Panel(conduct.breakers(), judge, new Tally(), _ -> {});
        return conduct.breaker()
                .or(panel)
                .check()
                .map(opened ->
                        new Check(
                                "breaker",
                                false,
                                opened.name() + " is open: " + opened.reason() + "."))
                .orElseGet(() -> new Check("breaker", true, "No breaker is open."));
    }
}
