package dev.waymark.operations;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Warehouses;
import dev.waymark.applying.query.Loads;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.warehouse.WarehouseFailure;
import java.util.List;

/// The five questions that are asked, and answered to the person, before an apply starts.
public final class Preflight {

    private final Warehouses warehouses;

    public Preflight(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    /// @param name of the question
    /// @param passed whether the answer lets the apply start
    /// @param answer one sentence
    public record Check(String name, boolean passed, String answer) {}

    public List<Check> checks(Plan plan, CircuitBreaker breaker) {
        return List.of(
                categorised(plan),
                somethingToDo(plan),
                environment(plan),
                warehouse(),
                breaker(breaker));
    }

    private static Check categorised(Plan plan) {
        boolean all = plan.uncategorised().isEmpty();
        return new Check(
                "categorised",
                all,
                all ? "Every change is categorised." : "Undecided: " + plan.uncategorised() + ".");
    }

    private static Check somethingToDo(Plan plan) {
        List<String> unrunnable = unrunnable(plan);
        if (!unrunnable.isEmpty()) {
            return new Check(
                    "work",
                    false,
                    "These kinds can be planned but not run yet: " + unrunnable + ".");
        }
        return plan.isEmpty()
                ? new Check("work", false, "There is nothing to do.")
                : new Check(
                        "work",
                        true,
                        plan.changes().size()
                                + " changes, "
                                + plan.backfills().size()
                                + " models to compute, "
                                + plan.pointer().set().size()
                                + " entries to point.");
    }

    private static List<String> unrunnable(Plan plan) {
        return plan.newSnapshots().stream()
                .filter(snapshot -> !Loads.isRunnable(snapshot.model().kind()))
                .map(snapshot -> snapshot.name() + " (" + snapshot.model().kind().label() + ")")
                .toList();
    }

    private static Check environment(Plan plan) {
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

    private Check warehouse() {
        try {
            List<String> problems = warehouses.of(null).check();
            return problems.isEmpty()
                    ? new Check(
                            "warehouse", true, "The warehouse can be reached and lets us create.")
                    : new Check("warehouse", false, String.join(" ", problems));
        } catch (WarehouseFailure failure) {
            return new Check("warehouse", false, String.valueOf(failure.getMessage()));
        }
    }

    private static Check breaker(CircuitBreaker breaker) {
        return breaker.check()
                .map(opened ->
                        new Check(
                                "breaker",
                                false,
                                opened.name() + " is open: " + opened.reason() + "."))
                .orElseGet(() -> new Check("breaker", true, "No breaker is open."));
    }
}
