package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A plan in the words of recordings.
final class PlanAnswer {

    private final Plan plan;
    private final Labels labels;
    private final String catalog;
    private final Entries entries;
    private final Map<SnapshotId, Snapshot> created;
    private final ObjectNode answer = Json.object();

    PlanAnswer(Stage stage, Plan plan) {
        this.plan = plan;
        this.labels = stage.labels();
        this.catalog = stage.warehouse().defaultCatalog();
        this.entries = Entries.after(plan, stage.waymark().operations().answers());
        this.created =
                plan.newSnapshots().stream()
                        .collect(Collectors.toMap(Snapshot::id, Function.identity()));
    }

    ObjectNode write() {
        range();
        changes();
        answer.set("uncategorized", names(plan.uncategorised()));
        if (plan.uncategorised().isEmpty()) {
            work();
            environment();
            answer.set("stages", StageNames.of(plan));
        }
        return answer;
    }

    private void range() {
        answer.put("environment", plan.environment().value())
                .put("is_new_environment", plan.newEnvironment())
                .put("has_changes", plan.hasChanges())
                .put("requires_backfill", plan.requiresBackfill() && !plan.emptyBackfill())
                .put("start", plan.start() == null ? null : plan.start().toString())
                .put("end", plan.end().toString())
                .put("execution_time", plan.executionTime().toString());
    }

    private void changes() {
        ArrayNode added = answer.putArray("added");
        ArrayNode removed = answer.putArray("removed");
        ObjectNode direct = answer.putObject("directly_modified");
        ObjectNode indirect = answer.putObject("indirectly_modified");
        ObjectNode metadata = answer.putObject("metadata_updated");
        for (Change change : plan.changes()) {
            String name = name(change.model());
            switch (change) {
                case Change.Added _ -> added.add(name);
                case Change.Removed _ -> removed.add(name);
                case Change.DirectlyModified c -> direct.put(name, category(c.category()));
                case Change.IndirectlyModified c -> indirect.put(name, category(c.category()));
                case Change.MetadataUpdated c -> metadata.put(name, category(c.category()));
            }
        }
    }

    private void work() {
        Collection<Snapshot> made = plan.newSnapshots();
        answer.set("new_snapshots", names(made.stream().map(Snapshot::name).toList()));
        answer.set(
                "forward_only",
                names(made.stream().filter(Snapshot::forwardOnly).map(Snapshot::name).toList()));
        missing();
        ObjectNode restated = answer.putObject("restatements");
        plan.restatements().forEach((model, r) -> restated.set(name(model), Moments.range(r)));
        answer.set("models_to_backfill", plan.selected() == null ? null : names(plan.selected()));
    }

    /// SQLMesh's plan has nothing to say of when standalone audits run.
    private void missing() {
        ObjectNode missing = answer.putObject("missing_intervals");
        Set<ModelName> audits = new HashSet<>();
        SortedMap<ModelName, Long> counts = new TreeMap<>();
        for (Backfill backfill : plan.backfills()) {
            counts.merge(backfill.snapshot().name(), backfill.intervals(), Long::sum);
            if (snapshot(backfill.snapshot()).filter(PlanAnswer::isAudit).isPresent()) {
                audits.add(backfill.snapshot().name());
            }
        }
        plan.missingIntervals()
                .forEach((model, ranges) -> {
                    if (!audits.contains(model)) {
                        missing.putObject(name(model))
                                .put("count", counts.get(model))
                                .set("ranges", ranges(ranges.ranges()));
                    }
                });
    }

    private static boolean isAudit(Snapshot snapshot) {
        return snapshot.model().isStandaloneAudit();
    }

    private Optional<Snapshot> snapshot(SnapshotId id) {
        return Optional.ofNullable(created.get(id)).or(() -> entries.snapshot(id));
    }

    private static ArrayNode ranges(Iterable<Interval> ranges) {
        return Moments.ranges(ranges);
    }

    private void environment() {
        answer.putObject("environment_naming")
                .put("suffix_target", plan.naming().suffixTarget().name().toLowerCase(Locale.ROOT))
                .put("catalog_name_override", plan.naming().catalog());
        answer.set(
                "promoted",
                names(
                        entries.entries().values().stream()
                                .filter(Entry::hasView)
                                .map(entry -> entry.snapshot().name())
                                .toList()));
        ObjectNode models = answer.putObject("models");
        entries.entries().values().forEach(entry -> model(models, entry));
    }

    private void model(ObjectNode models, Entry entry) {
        ObjectNode model = models.putObject(name(entry.snapshot().name()));
        snapshot(entry.snapshot())
                .ifPresent(snapshot -> {
                    model.put("kind", Kinds.label(snapshot.model()))
                            .put("category", category(snapshot.category()))
                            .put("version", labels.version(snapshot))
                            .put("deployable", !plan.notDeployable().contains(snapshot.id()))
                            .put("representative", !entry.dev());
                    if (!snapshot.model().kind().isSymbolic()) {
                        model.put("table", labels.table(snapshot, entry.dev()));
                    }
                });
    }

    private static @Nullable String category(@Nullable Category category) {
        return category == null ? null : category.name().toLowerCase(Locale.ROOT);
    }

    private ArrayNode names(Collection<ModelName> names) {
        return Json.array(names.stream().map(this::name).toList());
    }

    private String name(ModelName name) {
        return name.display(catalog);
    }
}
