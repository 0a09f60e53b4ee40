package dev.waymark.operations;

import dev.waymark.applying.Conduct;
import dev.waymark.applying.Patience;
import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.Warehouses;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Slot;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Query.SlotOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.operations.Preflight.OtherWorkers;
import dev.waymark.warehouse.WarehouseFailure;
import java.time.Duration;
import java.util.Optional;

/// Lets another living run on an environment come to its end first, within a bound.
public final class SlotWait {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Answers answers;
    private final OtherWorkers others;
    private final Warehouses warehouses;
    private final Patience patience;

    public SlotWait(
            Answers answers, OtherWorkers others, Warehouses warehouses, Patience patience) {
        this.answers = answers;
        this.others = others;
        this.warehouses = warehouses;
        this.patience = patience;
    }

    /// Returns when nobody else has the environment. What it rests is counted, not the time that
    /// passes: clocks jump.
    ///
    /// @throws Refused when somebody still has it in the end
    public void await(EnvironmentName environment, Conduct conduct) {
        Duration waited = Duration.ZERO;
        while (isBusy(environment, waited)) {
            boolean enough =
                    waited.compareTo(conduct.longestWait()) >= 0
                            || conduct.breaker().check().isPresent();
            if (enough) {
                refuse(environment);
                return;
            }
            if (waited.isZero()) {
                tell(environment, conduct);
            }
            patience.rest(PAUSE);
            waited = waited.plus(PAUSE);
        }
    }

    /// A process that has given the slot back may still have the warehouse for a moment.
    private boolean isBusy(EnvironmentName environment, Duration waited) {
        return taken(environment).isPresent() || (!waited.isZero() && !isReachable());
    }

    private Optional<Slot> taken(EnvironmentName environment) {
        return answers.ask(new SlotOf(environment))
                .filter(slot -> others.on(slot.run()).isPresent());
    }

    private boolean isReachable() {
        try {
            return warehouses.of(null).check().isEmpty();
        } catch (WarehouseFailure _) {
            return false;
        }
    }

    private void tell(EnvironmentName environment, Conduct conduct) {
        taken(environment)
                .ifPresent(slot ->
                        conduct.listener().on(new Progress.SlotTaken(environment, slot.run())));
    }

    private void refuse(EnvironmentName environment) {
        taken(environment)
                .ifPresent(slot -> {
                    throw new Refused(
                            new Refusal.SlotTaken(
                                    environment, slot.run(), slot.holder(), slot.since()));
                });
    }
}
