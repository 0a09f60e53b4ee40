package dev.waymark.planning.candidate;

import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.planning.outcome.Outcome;
import dev.waymark.planning.request.Request;
import dev.waymark.planning.selection.Selector;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The sets of models that the options of a request mean (semantics 4.2, steps 3 to 5).
final class Selections {

    static final String NOTHING =
            "Selector did not return any models. Please check your model selection and try again.";

    private final Sql sql;
    private final Request request;
    private final Selector local;

    /// @param models the project's
    Selections(Sql sql, Request request, SortedMap<ModelName, Model> models) {
        this.sql = sql;
        this.request = request;
        this.local = new Selector(sql, request.project(), models, request.changed());
    }

    /// @param limit models that the backfill is limited to
    record Work(SortedSet<ModelName> restated, Limit limit) {}

    /// @param names null for no limit
    record Limit(@Nullable SortedSet<ModelName> names) {}

    record Permissions(SortedSet<ModelName> mayDestroy, SortedSet<ModelName> mayAdd) {}

    /// What is to be computed, among the models of the plan.
    Outcome<Work> work(SortedMap<ModelName, Model> models) {
        Selector selector = new Selector(sql, request.project(), models, request.changed());
        return restated(selector).and(limit(selector), Work::new);
    }

    /// Which forward-only models may lose or gain columns.
    Outcome<Permissions> permissions(SortedMap<ModelName, Model> models) {
        PlanOptions options = request.options();
        Selector selector = new Selector(sql, request.project(), models, request.changed());
        return selector.select(options.allowDestructiveModels())
                .and(selector.select(options.allowAdditiveModels()), Permissions::new);
    }

    /// Models by name, wildcard, tag; refused when there is none.
    static Outcome<SortedSet<ModelName>> some(Selector selector, List<String> selections) {
        return selector.select(selections)
                .then(found ->
                        found.isEmpty()
                                ? Outcome.refused("empty_selection", NOTHING)
                                : Outcome.got(found));
    }

    private Outcome<SortedSet<ModelName>> restated(Selector deployed) {
        List<String> selections = request.options().restateModels();
        return selections.isEmpty()
                ? Outcome.got(new TreeSet<>())
                : deployed.select(selections)
                        .then(found -> found.isEmpty() ? notDeployed() : Outcome.got(found));
    }

    /// Nothing deployed was named; when something local was, say so.
    private Outcome<SortedSet<ModelName>> notDeployed() {
        return some(local, request.options().restateModels())
                .then(found -> Outcome.refused("plan", cannotRestate(found.first())));
    }

    private String cannotRestate(ModelName name) {
        return "Cannot restate model '%s'. Model does not exist in %s."
                .formatted(name, request.environment());
    }

    private Outcome<Limit> limit(Selector selector) {
        PlanOptions options = request.options();
        if (!options.backfillModels().isEmpty()) {
            return some(selector, options.backfillModels()).map(Limit::new);
        }
        return options.selectModels().isEmpty()
                ? Outcome.got(new Limit(null))
                : local.select(options.selectModels()).map(Limit::new);
    }
}
