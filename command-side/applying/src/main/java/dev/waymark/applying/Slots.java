package dev.waymark.applying;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.environment.Slot;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.EnvironmentCommand.EndDeployment;
import dev.waymark.kernel.message.EnvironmentCommand.StartDeployment;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.SlotOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import org.jspecify.annotations.Nullable;

/// Takes the slots of environments for this process, and leaves them.
public final class Slots {

    /// For work on whatever the environment holds.
    public static final long ANY = -1;

    private final Ports ports;
    private final Holder holder;

    public Slots(Ports ports, Holder holder) {
        this.ports = ports;
        this.holder = holder;
    }

    /// @param plan that the run is about to apply; null for other work
    /// @param generation that the environment must hold, or [#ANY]
    /// @return the fence that was given with the slot
    /// @throws Refused while another living run has it, when frozen, when it holds something else
    public long take(
            EnvironmentName environment,
            RunId run,
            @Nullable PlanId plan,
            long generation,
            Provenance by) {
        ports.send(
                new StartDeployment(environment, run, plan, holder, generation, Leasing.LEASE), by);
        return ports.answers()
                .ask(new SlotOf(environment))
                .map(Slot::fence)
                .orElseThrow(() -> new IllegalStateException("the slot was given and is gone"));
    }

    /// A slot that another run has taken over is not ours to leave.
    public void leave(EnvironmentName environment, RunId run, Provenance by) {
        try {
            ports.send(new EndDeployment(environment, run), by);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof Refusal.NotTheHolder)) {
                throw refused;
            }
        }
    }

    Holder holder() {
        return holder;
    }
}
