package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentSummary;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Query.Environments;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.kernel.snapshot.TableName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What there is after a step: in the log, and in the warehouse.
final class StateAnswer {

    private final Labels labels;
    private final Answers answers;
    private final Contents contents;
    private final String catalog;
    private final JsonNode inspect;
    private final Set<TableName> shown = new HashSet<>();

    StateAnswer(Stage stage, JsonNode inspect) {
        this.labels = stage.labels();
        this.answers = stage.waymark().operations().answers();
        this.contents = new Contents(stage.warehouse());
        this.catalog = stage.warehouse().defaultCatalog();
        this.inspect = inspect;
    }

    ObjectNode read() {
        ObjectNode state = Json.object();
        ObjectNode environments = state.putObject("environments");
        answers.ask(new Environments()).stream()
                .sorted(Comparator.comparing(EnvironmentSummary::environment))
                .forEach(summary ->
                        Entries.now(summary.environment(), answers)
                                .ifPresent(pointer ->
                                        environments.set(
                                                summary.environment().value(),
                                                environment(summary, pointer))));
        Layer layer = new Layer(labels, contents, catalog);
        state.set("other_views", layer.otherViews(shown));
        state.set("physical_tables", layer.physicalTables());
        if (inspect.isArray()) {
            var results = state.putArray("inspect");
            inspect.forEach(query -> results.add(contents.inspected(query.asText())));
        }
        return state;
    }

    private ObjectNode environment(EnvironmentSummary summary, Pointer pointer) {
        ObjectNode environment =
                Json.object()
                        .put(
                                "expires",
                                summary.expiresAt() == null ? null : summary.expiresAt().toString())
                        .put("finalized", summary.finalised());
        Entries entries = Entries.of(pointer.entries(), answers);
        ObjectNode models = environment.putObject("models");
        List<Entry> all = List.copyOf(pointer.entries().values());
        all.forEach(entry -> model(models, entry, entries));
        ObjectNode views = environment.putObject("views");
        all.stream()
                .filter(Entry::hasView)
                .sorted(Comparator.comparing(entry -> String.valueOf(entry.view())))
                .forEach(entry -> view(views, entry));
        return environment;
    }

    private void model(ObjectNode models, Entry entry, Entries entries) {
        Optional.ofNullable(entries.stored().get(entry.snapshot()))
                .ifPresent(stored ->
                        models.set(entry.snapshot().name().display(catalog), model(entry, stored)));
    }

    private ObjectNode model(Entry entry, StoredSnapshot stored) {
        Snapshot snapshot = stored.snapshot();
        ObjectNode model =
                Json.object()
                        .put("version", labels.version(snapshot))
                        .put("promoted", entry.isPromoted());
        model.set("intervals", Moments.ranges(stored.coverage().table().ranges()));
        model.set("dev_intervals", Moments.ranges(stored.coverage().devTable().ranges()));
        return model;
    }

    private void view(ObjectNode views, Entry entry) {
        TableName view = entry.view();
        if (view == null) {
            return;
        }
        shown.add(view);
        String model = entry.snapshot().name().display(catalog);
        ObjectNode told = views.putObject(Contents.display(view, catalog)).put("model", model);
        Optional<String> text = contents.viewText(view);
        if (text.isEmpty()) {
            told.put("missing", true);
            return;
        }
        new Layer(labels, contents, catalog)
                .target(text.get())
                .ifPresent(label -> told.put("table", label));
        contents.tell(view, told);
    }
}
