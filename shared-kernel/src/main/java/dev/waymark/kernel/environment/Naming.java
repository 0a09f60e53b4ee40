package dev.waymark.kernel.environment;

import org.jspecify.annotations.Nullable;

/// How an environment's views are named (semantics 6.3).
///
/// @param suffixTarget which part of the name carries `__<environment>`
/// @param catalog replaces the models' catalog in view names; null to keep it
public record Naming(SuffixTarget suffixTarget, @Nullable String catalog) {

    public static final Naming DEFAULT = new Naming(SuffixTarget.SCHEMA, null);

    public enum SuffixTarget {
        SCHEMA,
        TABLE,
        CATALOG
    }
}
