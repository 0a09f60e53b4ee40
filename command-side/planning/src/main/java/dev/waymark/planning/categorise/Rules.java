package dev.waymark.planning.categorise;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.planning.request.Request;
import dev.waymark.project.ProjectConfig.Categorisation;
import dev.waymark.project.ProjectConfig.PlanDefaults;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far the request lets changes be categorised without asking (semantics 3.8).
///
/// @param forwardOnly whether every change keeps its table
/// @param automatic whether anything is decided without asking
/// @param defaults modes by kind of source
/// @param choices what people decided
public record Rules(
        boolean forwardOnly,
        boolean automatic,
        PlanDefaults defaults,
        Map<ModelName, Category> choices) {

    public static Rules of(Request request) {
        return new Rules(
                request.forwardOnly(),
                !request.options().noAutoCategorization(),
                request.project().config().plan(),
                request.options().choices());
    }

    Categorisation mode(Model model) {
        return switch (model.body()) {
            case Body.Query _ -> defaults.sql();
            case Body.SeedRows _ -> defaults.seed();
            case Body.Nothing _ -> defaults.external();
            case Body.Python _ -> defaults.python();
        };
    }

    @Nullable Category choice(ModelName name) {
        return choices.get(name);
    }
}
