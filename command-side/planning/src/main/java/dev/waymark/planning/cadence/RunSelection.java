package dev.waymark.planning.cadence;

import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.RunOptions;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.planning.CadenceInput;
import dev.waymark.planning.outcome.Outcome;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.selection.Selector;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The models that a run is limited to.
///
/// @param names null for all
record RunSelection(@Nullable SortedSet<ModelName> names) {

    /// Found among what the environment holds, with all that it reads unless that is to be left
    /// out.
    static Outcome<RunSelection> of(Sql sql, CadenceRequest request) {
        RunOptions options = request.input().options();
        if (options.selectModels().isEmpty()) {
            return Outcome.got(new RunSelection(null));
        }
        return selector(sql, request)
                .select(options.selectModels())
                .map(found ->
                        options.noAutoUpstream()
                                ? found
                                : request.held().graph().withUpstream(found))
                .map(RunSelection::new);
    }

    private static Selector selector(Sql sql, CadenceRequest request) {
        SortedMap<ModelName, Model> models = new TreeMap<>();
        request.held()
                .sorted()
                .map(Prospect::model)
                .filter(model -> !model.isStandaloneAudit())
                .forEach(model -> models.put(model.name(), model));
        CadenceInput input = request.input();
        return new Selector(sql, input.dialect(), input.defaultCatalog(), models, input.changed());
    }

    boolean holds(ModelName name) {
        return names == null || names.contains(name);
    }

    @Nullable List<ModelName> asList() {
        return names == null ? null : List.copyOf(names);
    }
}
