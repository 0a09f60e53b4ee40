package dev.waymark.kernel.environment;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.TableName;
import org.jspecify.annotations.Nullable;

/// How an environment's views are named (semantics 6.3).
///
/// @param suffixTarget which part of the name carries `__<environment>`
/// @param catalog replaces the models' catalog in view names; null to keep it
public record Naming(SuffixTarget suffixTarget, @Nullable String catalog) {

    public static final Naming DEFAULT = new Naming(SuffixTarget.SCHEMA, null);

    /// The view of a model: its own name in prod, with `__<environment>` in it elsewhere.
    public TableName view(ModelName model, EnvironmentName environment) {
        return new TableName(
                suffixed(
                        catalog == null ? model.catalog() : catalog,
                        SuffixTarget.CATALOG,
                        environment),
                suffixed(model.schema(), SuffixTarget.SCHEMA, environment),
                suffixed(model.table(), SuffixTarget.TABLE, environment));
    }

    private String suffixed(String part, SuffixTarget target, EnvironmentName environment) {
        boolean suffix = suffixTarget == target && !environment.isProd();
        return suffix ? part + "__" + environment : part;
    }

    public enum SuffixTarget {
        SCHEMA,
        TABLE,
        CATALOG
    }
}
