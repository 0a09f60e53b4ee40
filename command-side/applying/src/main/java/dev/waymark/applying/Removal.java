package dev.waymark.applying;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.EnvironmentCommand.DropEnvironment;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.snapshot.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Removes an expired environment and its views. The slot is held meanwhile, so that nobody deploys
/// to what is being taken away; whoever comes after a death in the midst of it starts anew, and
/// what is gone already is no harm then.
public final class Removal {

    private final Ports ports;
    private final Slots slots;
    private final PromotionOrder order;

    public Removal(Ports ports, Slots slots) {
        this.ports = ports;
        this.slots = slots;
        this.order = new PromotionOrder(ports.warehouses(), ports.answers());
    }

    /// @param run that has never been used
    /// @return what could not be removed, one sentence each; empty when it was not expired any more
    /// @throws Refused while somebody deploys there, or when it is frozen
    /// @throws dev.waymark.warehouse.WarehouseFailure when views cannot be dropped: it stays then
    public Optional<List<String>> remove(EnvironmentName environment, RunId run, Provenance by) {
        long fence = slots.take(environment, run, null, Slots.ANY, by);
        try (Renewal _ = new Renewal(run, ports.leasing())) {
            return ports.answers()
                    .ask(new EnvironmentAsOf(environment, null, null))
                    .filter(pointer -> pointer.isExpired(by.at()))
                    .map(pointer -> remove(pointer, run, fence, by));
        } finally {
            slots.leave(environment, run, by);
        }
    }

    private List<String> remove(Pointer pointer, RunId run, long fence, Provenance by) {
        List<String> problems = new ArrayList<>();
        List<Entry> shown = order.shown(pointer);
        order.of(shown).forEach(place -> demote(pointer.environment(), place, shown, problems));
        ports.commands().send(new DropEnvironment(pointer.environment(), run, fence), by);
        return problems;
    }

    /// Each gateway in a transaction of its own.
    private void demote(
            EnvironmentName name, String place, List<Entry> shown, List<String> problems) {
        List<TableName> views =
                shown.stream()
                        .filter(entry -> entry.hasView() && order.place(entry).equals(place))
                        .map(Entry::view)
                        .distinct()
                        .toList();
        if (ports.warehouses().names().contains(place)) {
            ports.warehouses().of(place).demote(name, views);
        } else {
            problems.add(
                    "Views of %s stay at gateway '%s', which the project has no more: %s."
                            .formatted(name, place, views));
        }
    }
}
