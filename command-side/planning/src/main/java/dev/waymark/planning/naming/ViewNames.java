package dev.waymark.planning.naming;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.project.ProjectConfig;
import dev.waymark.project.ProjectConfig.CatalogMapping;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The views of one environment: the model's own name in prod, with `__<environment>` somewhere in
/// it elsewhere (semantics 6.3).
public record ViewNames(EnvironmentName environment, Naming naming) {

    /// As the project's settings ask for.
    public static ViewNames of(ProjectConfig config, EnvironmentName environment) {
        return new ViewNames(
                environment,
                new Naming(config.environmentSuffixTarget(), catalog(config, environment)));
    }

    public TableName view(ModelName model) {
        return naming.view(model, environment);
    }

    /// The first mapping whose pattern matches the beginning of the environment's name.
    private static @Nullable String catalog(ProjectConfig config, EnvironmentName environment) {
        for (CatalogMapping mapping : config.environmentCatalogMapping()) {
            if (Pattern.compile(mapping.pattern()).matcher(environment.value()).lookingAt()) {
                return mapping.catalog();
            }
        }
        return null;
    }
}
