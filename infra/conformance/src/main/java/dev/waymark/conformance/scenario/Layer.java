package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The physical tables behind the views, by their labels.
record Layer(Labels labels, Contents contents, String catalog) {

    /// The label of the physical table that a view's text reads.
    Optional<String> target(String text) {
        return labels.known().stream()
                .filter(table -> text.contains(table.table()))
                .findFirst()
                .flatMap(this::label);
    }

    private Optional<String> label(TableName table) {
        return labels.owner(table).map(owner -> labels.table(owner, !owner.table().equals(table)));
    }

    JsonNode otherViews(Set<TableName> shown) {
        SortedSet<String> others = new TreeSet<>();
        contents.views().keySet().stream()
                .filter(view -> !shown.contains(view) && !isPhysical(view))
                .forEach(view -> others.add(Contents.display(view, catalog)));
        return Json.array(others);
    }

    private boolean isPhysical(TableName view) {
        return labels.owner(view).isPresent();
    }

    JsonNode physicalTables() {
        SortedMap<String, SortedSet<String>> byModel = new TreeMap<>();
        for (TableName table : contents.all()) {
            Optional<Snapshot> owner = labels.owner(table);
            label(table)
                    .ifPresent(label ->
                            byModel.computeIfAbsent(
                                            owner.orElseThrow().name().display(catalog),
                                            _ -> new TreeSet<>())
                                    .add(label));
        }
        ObjectNode told = Json.object();
        byModel.forEach((model, all) -> told.set(model, Json.array(all)));
        return told;
    }
}
