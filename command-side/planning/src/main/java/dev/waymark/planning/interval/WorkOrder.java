package dev.waymark.planning.interval;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.ModelName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What has to be done before what in a backfill (semantics 7.3). Nothing is kept for a batch: the
/// answer follows from its number.
public final class WorkOrder {

    private final Map<ModelName, Timetable> models = new HashMap<>();
    private final Map<ModelName, Long> batches;
    private final Set<ModelName> toCreate;
    private final Map<ModelName, Set<WorkItem>> ends = new HashMap<>();

    /// @param models all models, also those between two that have work
    /// @param batches how many batches each has; absent means none
    /// @param toCreate those whose table is not there yet
    public WorkOrder(
            Collection<Timetable> models,
            Map<ModelName, Long> batches,
            Collection<ModelName> toCreate) {
        models.forEach(model -> this.models.put(model.name(), model));
        this.batches = Map.copyOf(batches);
        this.toCreate = Set.copyOf(toCreate);
    }

    /// The work of one model, in an order in which it can be done.
    public Stream<WorkItem> of(ModelName name) {
        Stream<WorkItem> creation =
                isCreatedFirst(name) ? Stream.of(new WorkItem.Creation(name)) : Stream.empty();
        Stream<WorkItem> evaluations =
                LongStream.range(0, count(name))
                        .mapToObj(index -> new WorkItem.Evaluation(name, index));
        Stream<WorkItem> end =
                count(name) > 1 ? Stream.of(new WorkItem.AllBatches(name)) : Stream.empty();
        return Stream.of(creation, evaluations, end).flatMap(items -> items);
    }

    /// What must be done before this.
    public Stream<WorkItem> waitsFor(WorkItem item) {
        return switch (item) {
            case WorkItem.Creation creation -> parents(creation.model());
            case WorkItem.Evaluation evaluation ->
                    Stream.concat(before(evaluation.model()), slotBefore(evaluation));
            case WorkItem.AllBatches all ->
                    LongStream.range(0, count(all.model()))
                            .mapToObj(index -> new WorkItem.Evaluation(all.model(), index));
        };
    }

    /// Most batches of a model at the same time; null for no bound. A model that depends on its
    /// past goes one by one.
    public @Nullable Integer concurrency(ModelName name) {
        Timetable model = model(name);
        return model.model().dependsOnPast()
                ? Integer.valueOf(1)
                : model.kind().batching().concurrency();
    }

    /// Whether the table is made by itself and not by the first batch.
    public boolean isCreatedFirst(ModelName name) {
        Integer concurrency = concurrency(name);
        return toCreate.contains(name)
                && (count(name) == 0
                        || model(name).kind() instanceof Kind.IncrementalByTimeRange
                        || ((concurrency == null || concurrency > 1)
                                && model(name).kind().batching().size() != null));
    }

    private Stream<WorkItem> before(ModelName name) {
        return isCreatedFirst(name) ? Stream.of(new WorkItem.Creation(name)) : parents(name);
    }

    private Stream<WorkItem> slotBefore(WorkItem.Evaluation evaluation) {
        Integer concurrency = concurrency(evaluation.model());
        return concurrency == null || evaluation.index() < concurrency
                ? Stream.empty()
                : Stream.of(
                        new WorkItem.Evaluation(
                                evaluation.model(), evaluation.index() - concurrency));
    }

    private Stream<WorkItem> parents(ModelName name) {
        return model(name).parents().stream()
                .filter(parent -> models.containsKey(parent) && !parent.equals(name))
                .flatMap(parent -> end(parent).stream())
                .distinct();
    }

    /// When a model is done: its last work, or that of its parents when it has none.
    private Set<WorkItem> end(ModelName name) {
        Set<WorkItem> known = ends.get(name);
        if (known == null) {
            known = foundEnd(name);
            ends.put(name, known);
        }
        return known;
    }

    private Set<WorkItem> foundEnd(ModelName name) {
        if (count(name) > 1) {
            return Set.of(new WorkItem.AllBatches(name));
        }
        if (count(name) == 1) {
            return Set.of(new WorkItem.Evaluation(name, 0));
        }
        return toCreate.contains(name)
                ? Set.of(new WorkItem.Creation(name))
                : new HashSet<>(parents(name).toList());
    }

    private long count(ModelName name) {
        return batches.getOrDefault(name, 0L);
    }

    private Timetable model(ModelName name) {
        Timetable model = models.get(name);
        if (model == null) {
            throw new IllegalArgumentException("no model " + name + " in this backfill");
        }
        return model;
    }
}
