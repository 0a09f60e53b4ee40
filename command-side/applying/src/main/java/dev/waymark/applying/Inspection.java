package dev.waymark.applying;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.EnvironmentSummary;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.Query.DoneBatches;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.Environments;
import dev.waymark.kernel.message.Query.MarkedRun;
import dev.waymark.kernel.message.Query.MarkedRuns;
import dev.waymark.kernel.message.Query.RecordedTable;
import dev.waymark.kernel.message.Query.RecordedTables;
import dev.waymark.kernel.message.Query.Runs;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.EnvironmentMarker;
import dev.waymark.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Compares warehouses with what the log says of them, by the marks that were committed together
/// with what they prove. A warehouse that was restored from a backup lacks the last of them.
public final class Inspection {

    /// How far back runs are looked for: a backup is rarely older than so many.
    private static final int RUNS = 500;

    private static final int RECENT = 20;

    private final Ports ports;
    private final PromotionOrder order;

    public Inspection(Ports ports) {
        this.ports = ports;
        this.order = new PromotionOrder(ports.warehouses(), ports.answers());
    }

    /// What matters to whoever works on one environment.
    ///
    /// @param gateways that the work touches
    public List<Discrepancy> of(EnvironmentName environment, Collection<String> gateways) {
        List<Discrepancy> found = new ArrayList<>();
        views(environment).ifPresent(found::add);
        found.addAll(runs(gateways));
        Set<TableName> held =
                pointer(environment).stream()
                        .flatMap(pointer -> pointer.entries().values().stream())
                        .map(Entry::table)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        found.addAll(tables(table -> held.contains(table.table())));
        return found;
    }

    /// Everything that the log says.
    ///
    /// @throws dev.waymark.warehouse.WarehouseFailure when a warehouse cannot be asked
    public List<Discrepancy> all() {
        List<Discrepancy> found = new ArrayList<>();
        ports.answers().ask(new Environments()).stream()
                .map(EnvironmentSummary::environment)
                .flatMap(environment -> views(environment).stream())
                .forEach(found::add);
        found.addAll(runs(known()));
        found.addAll(tables(_ -> true));
        return found;
    }

    /// Gateways that runs have left marks on and that the project still has.
    private Set<String> known() {
        Set<String> known = new TreeSet<>(Set.of(ports.warehouses().name(null)));
        ports.answers().ask(new MarkedRuns(RUNS)).forEach(run -> known.addAll(run.gateways()));
        known.retainAll(ports.warehouses().names());
        return known;
    }

    /// A pointer whose views have not followed yet is a run's that was cut short.
    private Optional<Discrepancy> views(EnvironmentName environment) {
        return pointer(environment)
                .flatMap(pointer ->
                        order.of(pointer.entries().values()).stream()
                                .filter(ports.warehouses().names()::contains)
                                .flatMap(place -> views(pointer, place).stream())
                                .findFirst());
    }

    private Optional<Discrepancy> views(Pointer pointer, String place) {
        EnvironmentName environment = pointer.environment();
        long generation = pointer.generation();
        long shown =
                ports.warehouses()
                        .of(place)
                        .marker(environment)
                        .map(EnvironmentMarker::generation)
                        .orElse(0L);
        if (shown > generation) {
            return Optional.of(new Discrepancy.ViewsAhead(environment, generation, shown));
        }
        return shown < generation && pointer.isFinalised() && isOld(pointer, place, shown)
                ? Optional.of(new Discrepancy.ViewsBehind(environment, generation, shown))
                : Optional.empty();
    }

    /// The selected gateway is marked by every promotion, others only where views of theirs move.
    private boolean isOld(Pointer pointer, String place, long shown) {
        return place.equals(ports.warehouses().showing(null))
                || !order.at(place, entriesAt(pointer.environment(), shown))
                        .equals(order.at(place, pointer.entries()));
    }

    private SortedMap<ModelName, Entry> entriesAt(EnvironmentName environment, long generation) {
        return ports.answers()
                .ask(new EnvironmentAsOf(environment, generation, null))
                .filter(_ -> generation > 0)
                .map(Pointer::entries)
                .orElseGet(TreeMap::new);
    }

    private Optional<Pointer> pointer(EnvironmentName environment) {
        return ports.answers().ask(new EnvironmentAsOf(environment, null, null));
    }

    private List<Discrepancy> runs(Collection<String> gateways) {
        List<MarkedRun> marked = ports.answers().ask(new MarkedRuns(RUNS));
        List<Discrepancy> found = new ArrayList<>();
        for (String gateway : gateways) {
            marked.stream()
                    .filter(run -> run.gateways().contains(gateway))
                    .takeWhile(run -> !ports.warehouses().of(gateway).remembers(run.run()))
                    .forEach(run ->
                            found.add(
                                    new Discrepancy.RunLost(
                                            run.run(), run.environment(), gateway)));
        }
        ports.answers().ask(new Runs(null, RECENT)).stream()
                .filter(run -> run.status() != RunReport.Status.SUCCEEDED)
                .flatMap(run -> batches(run, gateways).stream())
                .forEach(found::add);
        return found;
    }

    /// What a backup lacks is the last that was done: whoever has the last batches has all.
    private Optional<Discrepancy> batches(RunReport run, Collection<String> gateways) {
        List<Warehouse> warehouses =
                gateways.stream().map(ports.warehouses()::of).distinct().toList();
        List<Batch> done = ports.answers().ask(new DoneBatches(run.id()));
        List<Batch> lost =
                done.reversed().stream()
                        .takeWhile(batch -> isUnknown(run, batch, warehouses))
                        .toList();
        return lost.isEmpty() || isRemembered(run, warehouses)
                ? Optional.empty()
                : Optional.of(
                        new Discrepancy.BatchesLost(run.id(), run.environment(), lost.reversed()));
    }

    private static boolean isUnknown(RunReport run, Batch batch, List<Warehouse> warehouses) {
        return warehouses.stream()
                .allMatch(warehouse -> warehouse.receipt(run.id(), batch).isEmpty());
    }

    /// It has come to its end there, whatever the log has heard of it.
    private static boolean isRemembered(RunReport run, List<Warehouse> warehouses) {
        return warehouses.stream().anyMatch(warehouse -> warehouse.remembers(run.id()));
    }

    private List<Discrepancy> tables(Predicate<RecordedTable> which) {
        Map<Warehouse, List<RecordedTable>> byPlace = new LinkedHashMap<>();
        ports.answers().ask(new RecordedTables()).stream()
                .filter(which)
                .forEach(table ->
                        byPlace.computeIfAbsent(
                                        ports.warehouses().of(table.gateway()),
                                        _ -> new ArrayList<>())
                                .add(table));
        List<Discrepancy> lost = new ArrayList<>();
        byPlace.forEach((warehouse, tables) -> lost.addAll(lost(warehouse, tables)));
        return lost;
    }

    private static List<Discrepancy> lost(Warehouse warehouse, List<RecordedTable> tables) {
        Set<TableName> there =
                warehouse.existing(tables.stream().map(RecordedTable::table).toList());
        return tables.stream()
                .filter(table -> !there.contains(table.table()))
                .<Discrepancy>map(Discrepancy.TableLost::new)
                .toList();
    }
}
