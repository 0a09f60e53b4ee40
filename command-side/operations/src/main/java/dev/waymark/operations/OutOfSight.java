package dev.waymark.operations;

import dev.waymark.applying.Warehouses;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds views over tables that the view's gateway cannot read (semantics 12.1).
final class OutOfSight {

    private static final int SOME = 3;

    private final Project project;
    private final Warehouses warehouses;

    OutOfSight(Project project, Warehouses warehouses) {
        this.project = project;
        this.warehouses = warehouses;
    }

    /// One warning for each gateway whose tables are not seen.
    List<Diagnostic> in(Plan plan) {
        SortedMap<String, SortedSet<ModelName>> unseen = new TreeMap<>();
        plan.pointer().set().stream()
                .filter(Entry::hasView)
                .forEach(entry ->
                        unseenAt(entry)
                                .ifPresent(gateway ->
                                        unseen.computeIfAbsent(gateway, _ -> new TreeSet<>())
                                                .add(entry.snapshot().name())));
        return unseen.entrySet().stream()
                .map(one -> warning(one.getKey(), one.getValue()))
                .toList();
    }

    /// The gateway of the entry's table, if the view's cannot read it.
    private Optional<String> unseenAt(Entry entry) {
        return Optional.ofNullable(project.models().get(entry.snapshot().name()))
                .map(Model::layout)
                .filter(layout -> !warehouses.sees(entry.gateway(), layout.gateway()))
                .map(layout -> warehouses.name(layout.gateway()));
    }

    private Diagnostic warning(String gateway, SortedSet<ModelName> models) {
        String some =
                models.stream()
                        .limit(SOME)
                        .map(name -> name.display(project.defaultCatalog()))
                        .collect(Collectors.joining(", "));
        int more = models.size() - SOME;
        return Diagnostic.warning(
                "tables-out-of-sight",
                "The selected gateway '%s' makes the views of %s%s and cannot read their tables at '%s': the promotion would fail."
                        .formatted(
                                warehouses.name(null),
                                some,
                                more > 0 ? " and " + more + " more" : "",
                                gateway),
                "Set 'gateway_managed_virtual_layer: true', or let '%s' reach the database of '%s'."
                        .formatted(warehouses.name(null), gateway),
                null);
    }
}
