package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.applying.PromotionOrder;
import dev.waymark.applying.query.Dressing;
import dev.waymark.applying.query.ModelText;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Window;
import dev.waymark.warehouse.EnvironmentMarker;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.Warehouse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Lets the views follow the pointer, gateway by gateway. What has to move is found by comparing
/// each warehouse's marker with the log, so that a promotion which a crash has cut short, between
/// two gateways too, is made good by the next one, whoever makes it.
public final class ViewStep {

    private final Ports ports;
    private final Deployment deployment;
    private final PromotionOrder order;

    public ViewStep(Ports ports, Deployment deployment) {
        this.ports = ports;
        this.deployment = deployment;
        this.order = new PromotionOrder(ports.warehouses(), ports.answers());
    }

    /// All are asked before the first is promoted: nothing moves where one cannot be reached.
    public void perform() {
        EnvironmentName environment = deployment.plan().environment();
        Pointer now =
                ports.answers()
                        .ask(new EnvironmentAsOf(environment, null, null))
                        .orElseThrow(
                                () -> new IllegalStateException(environment + " has no pointer"));
        SequencedMap<String, Long> shown = new LinkedHashMap<>();
        places(now).forEach(place -> shown.put(place, shown(place, environment)));
        shown.forEach((place, generation) -> promote(place, generation, now));
    }

    /// What another run has pointed may have to be made good anywhere.
    private List<String> places(Pointer now) {
        return now.run().equals(deployment.run())
                ? order.of(deployment.plan())
                : order.of(order.shown(now));
    }

    private long shown(String place, EnvironmentName environment) {
        return ports.warehouses()
                .of(place)
                .marker(environment)
                .map(EnvironmentMarker::generation)
                .orElse(0L);
    }

    private void promote(String place, long shown, Pointer now) {
        if (shown < now.generation()) {
            Warehouse warehouse = ports.warehouses().of(place);
            var before = order.at(place, entriesAt(now.environment(), shown));
            var then = order.at(place, now.entries());
            warehouse.promote(promotion(now, before, then, warehouse));
        }
    }

    private SortedMap<ModelName, Entry> entriesAt(EnvironmentName environment, long generation) {
        return generation == 0
                ? new TreeMap<>()
                : ports.answers()
                        .ask(new EnvironmentAsOf(environment, generation, null))
                        .map(Pointer::entries)
                        .orElseGet(TreeMap::new);
    }

    private Promotion promotion(
            Pointer now,
            SortedMap<ModelName, Entry> before,
            SortedMap<ModelName, Entry> then,
            Warehouse warehouse) {
        List<Entry> moved =
                PointerDelta.between(before, then).set().stream().filter(Entry::hasView).toList();
        return new Promotion(
                now.environment(),
                now.generation(),
                deployment.fence(),
                moved.stream().map(this::view).toList(),
                gone(before.values(), then.values()),
                moved.stream().flatMap(entry -> after(entry, warehouse).stream()).toList());
    }

    private Promotion.View view(Entry entry) {
        return new Promotion.View(
                Objects.requireNonNull(entry.view()),
                Objects.requireNonNull(entry.table()),
                Dressing.view(
                        deployment.snapshot(entry.snapshot()),
                        deployment.plan().environment().isProd()));
    }

    private static List<TableName> gone(Collection<Entry> before, Collection<Entry> now) {
        Set<TableName> kept =
                now.stream().filter(Entry::hasView).map(Entry::view).collect(Collectors.toSet());
        return before.stream()
                .filter(Entry::hasView)
                .map(Entry::view)
                .filter(view -> !kept.contains(view))
                .toList();
    }

    private List<String> after(Entry entry, Warehouse warehouse) {
        Snapshot snapshot = deployment.snapshot(entry.snapshot());
        List<String> statements =
                switch (snapshot.model().body()) {
                    case Body.Query query -> query.onVirtualUpdate();
                    case Body.SeedRows rows -> rows.onVirtualUpdate();
                    case Body.Nothing _, Body.Python _ -> List.of();
                };
        if (statements.isEmpty()) {
            return List.of();
        }
        ModelText text = ports.text(warehouse);
        String view = text.quoted(Objects.requireNonNull(entry.view()), snapshot.model().dialect());
        Window window = EnvironmentScope.window(deployment.plan());
        return statements.stream()
                .map(statement ->
                        text.statement(
                                statement,
                                snapshot,
                                deployment.tables(),
                                RuntimeStage.PROMOTING,
                                window,
                                Map.of("this_model", view)))
                .filter(statement -> !statement.isBlank())
                .toList();
    }
}
