package dev.waymark.project.model;

import java.util.Set;

/// The properties of a MODEL block (semantics 1.7).
public final class ModelProperties {

    /// All of them, obsolete ones included.
    public static final Set<String> KNOWN =
            Set.of(
                    "name",
                    "kind",
                    "dialect",
                    "description",
                    "owner",
                    "tags",
                    "start",
                    "end",
                    "cron",
                    "cron_tz",
                    "interval_unit",
                    "stamp",
                    "project",
                    "table_format",
                    "storage_format",
                    "partitioned_by",
                    "clustered_by",
                    "depends_on",
                    "columns",
                    "column_descriptions",
                    "audits",
                    "grain",
                    "grains",
                    "references",
                    "physical_properties",
                    "table_properties",
                    "virtual_properties",
                    "session_properties",
                    "allow_partials",
                    "signals",
                    "enabled",
                    "physical_version",
                    "gateway",
                    "optimize_query",
                    "ignored_rules",
                    "formatting",
                    "virtual_environment_mode",
                    "grants",
                    "grants_target_layer",
                    "blueprints",
                    "retention",
                    "validate_query");

    /// Kept as written: their macros are expanded when they are needed (semantics 1.6).
    static final Set<String> UNRENDERED =
            Set.of(
                    "audits",
                    "signals",
                    "physical_properties",
                    "table_properties",
                    "virtual_properties",
                    "session_properties",
                    "blueprints");

    /// Those that have no field of their own in the kernel's model, or whose field does not tell
    /// whether they were written.
    static final Set<String> SETTINGS =
            Set.of(
                    "cron_tz",
                    "grants",
                    "grants_target_layer",
                    "optimize_query",
                    "signals",
                    "virtual_environment_mode");

    private ModelProperties() {}
}
