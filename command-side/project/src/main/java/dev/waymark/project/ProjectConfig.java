package dev.waymark.project;

import dev.waymark.kernel.environment.Naming.SuffixTarget;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.plan.Price;
import dev.waymark.kernel.run.Breaker;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// The project's settings (semantics 1.1 to 1.4), with defaults.
///
/// @param gateways by lower-case name, in order of the file
/// @param gatewayManagedViews whether each view is made at its model's own gateway, not at the
///   selected one (semantics 12.1)
/// @param own Waymark's own settings, from `waymark.yaml` beside the config
public record ProjectConfig(
        String project,
        SortedMap<String, Gateway> gateways,
        String defaultGateway,
        String dialect,
        SortedMap<String, String> variables,
        List<SchemaMapping> physicalSchemaMapping,
        SuffixTarget environmentSuffixTarget,
        List<CatalogMapping> environmentCatalogMapping,
        boolean gatewayManagedViews,
        NamingConvention physicalTableNaming,
        String snapshotTimeToLive,
        @Nullable String environmentTimeToLive,
        SortedSet<String> pinnedEnvironments,
        String defaultTargetEnvironment,
        PlanDefaults plan,
        Own own) {

    /// What SQLMesh has no word for.
    ///
    /// @param approvals environment name to rule
    /// @param price what computing costs; null when nobody said
    /// @param breakers what guards every run
    public record Own(
            SortedMap<String, ApprovalRule> approvals,
            @Nullable Price price,
            List<Breaker> breakers) {}

    /// @param connection settings as written, secrets included: never into events, logs, plans or
    ///   error texts
    /// @param testConnection where unit tests run; null for an in-memory DuckDB of their own
    public record Gateway(
            String name,
            Connection connection,
            @Nullable Connection stateConnection,
            @Nullable Connection testConnection,
            @Nullable String stateSchema,
            SortedMap<String, String> variables) {}

    /// @param type `duckdb`, `postgres` ...
    public record Connection(String type, SortedMap<String, Object> properties) {
        @Override
        public String toString() {
            return "connection of type " + type;
        }
    }

    /// @param pattern regular expression, matched at the beginning of the model's schema
    public record SchemaMapping(String pattern, String schema) {}

    /// @param pattern regular expression, matched at the beginning of the environment's name
    public record CatalogMapping(String pattern, String catalog) {}

    public enum NamingConvention {
        SCHEMA_AND_TABLE,
        TABLE_ONLY,
        HASH_MD5
    }

    /// Defaults for plan options (semantics 1.2).
    public record PlanDefaults(
            boolean forwardOnly,
            boolean includeUnmodified,
            @Nullable Boolean enablePreview,
            boolean noDiff,
            boolean noPrompts,
            boolean autoApply,
            boolean useFinalizedState,
            boolean alwaysRecreateEnvironment,
            Categorisation sql,
            Categorisation seed,
            Categorisation external,
            Categorisation python) {}

    /// How far changes are categorised without asking (semantics 3.8).
    public enum Categorisation {
        FULL,
        SEMI,
        OFF
    }
}
