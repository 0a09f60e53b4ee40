package dev.waymark.project.config;

import static dev.waymark.project.config.Shape.Scalar.ANYTHING;
import static dev.waymark.project.config.Shape.Scalar.BOOLEAN;
import static dev.waymark.project.config.Shape.Scalar.POSITIVE;
import static dev.waymark.project.config.Shape.Scalar.TEXT;
import static dev.waymark.project.config.Shape.keys;
import static dev.waymark.project.config.Shape.open;
import static dev.waymark.project.config.Shape.word;

import dev.waymark.project.config.Shape.Entries;
import dev.waymark.project.config.Shape.Keys;
import dev.waymark.project.config.Shape.ListOf;
import dev.waymark.project.config.Shape.MappingOr;
import java.util.TreeMap;

/// Every key that a SQLMesh settings file may have (semantics 1.2 to 1.4).
final class RootKeys {

    private static final ListOf TEXTS = new ListOf(TEXT);
    private static final Shape MODE = word("full", "semi", "off", "false");

    static final Keys MODEL_DEFAULTS =
            keys(
                    "kind",
                    ANYTHING,
                    "dialect",
                    TEXT,
                    "cron",
                    TEXT,
                    "cron_tz",
                    TEXT,
                    "owner",
                    TEXT,
                    "start",
                    TEXT,
                    "gateway",
                    TEXT,
                    "table_format",
                    TEXT,
                    "storage_format",
                    TEXT,
                    "on_destructive_change",
                    word("error", "warn", "allow", "ignore"),
                    "on_additive_change",
                    word("error", "warn", "allow", "ignore"),
                    "physical_properties",
                    new Entries(ANYTHING),
                    "virtual_properties",
                    new Entries(ANYTHING),
                    "session_properties",
                    new Entries(ANYTHING),
                    "audits",
                    TEXTS,
                    "optimize_query",
                    ANYTHING,
                    "allow_partials",
                    ANYTHING,
                    "interval_unit",
                    TEXT,
                    "enabled",
                    ANYTHING,
                    "formatting",
                    ANYTHING,
                    "batch_concurrency",
                    POSITIVE,
                    "pre_statements",
                    TEXTS,
                    "post_statements",
                    TEXTS,
                    "on_virtual_update",
                    TEXTS);

    static final Keys GATEWAY =
            keys(
                    "connection",
                    ANYTHING,
                    "state_connection",
                    ANYTHING,
                    "test_connection",
                    ANYTHING,
                    "scheduler",
                    ANYTHING,
                    "state_schema",
                    TEXT,
                    "variables",
                    new Entries(ANYTHING),
                    "model_defaults",
                    MODEL_DEFAULTS);

    private static final Keys PLAN =
            keys(
                    "forward_only",
                    BOOLEAN,
                    "auto_categorize_changes",
                    keys("external", MODE, "python", MODE, "sql", MODE, "seed", MODE),
                    "include_unmodified",
                    BOOLEAN,
                    "enable_preview",
                    BOOLEAN,
                    "no_diff",
                    BOOLEAN,
                    "no_prompts",
                    BOOLEAN,
                    "auto_apply",
                    BOOLEAN,
                    "use_finalized_state",
                    BOOLEAN,
                    "always_recreate_environment",
                    BOOLEAN);

    private static final Keys LINTER =
            keys(
                    "enabled",
                    BOOLEAN,
                    "use_project_index",
                    BOOLEAN,
                    "rules",
                    TEXTS,
                    "warn_rules",
                    TEXTS,
                    "ignored_rules",
                    TEXTS);

    private static final Keys FORMAT =
            open(
                    "normalize",
                    "pad",
                    "indent",
                    "normalize_functions",
                    "leading_comma",
                    "max_text_width",
                    "append_newline",
                    "no_rewrite_casts");

    static final Keys ROOT = root();

    private RootKeys() {}

    private static Keys root() {
        TreeMap<String, Shape> all = new TreeMap<>(actedUpon().known());
        all.putAll(accepted().known());
        return new Keys(all);
    }

    private static Keys actedUpon() {
        return keys(
                "gateways",
                new MappingOr(new Entries(ANYTHING), ANYTHING),
                "default_gateway",
                TEXT,
                "default_connection",
                ANYTHING,
                "project",
                TEXT,
                "snapshot_ttl",
                TEXT,
                "environment_ttl",
                TEXT,
                "pinned_environments",
                TEXTS,
                "default_target_environment",
                TEXT,
                "ignore_patterns",
                TEXTS,
                "time_column_format",
                TEXT,
                "model_defaults",
                MODEL_DEFAULTS,
                "physical_schema_mapping",
                new Entries(TEXT),
                "physical_schema_override",
                new Entries(TEXT),
                "environment_suffix_target",
                word("schema", "table", "catalog"),
                "environment_catalog_mapping",
                new Entries(TEXT),
                "physical_table_naming_convention",
                word("schema_and_table", "table_only", "hash_md5"),
                "plan",
                PLAN,
                "model_naming",
                keys("infer_names", BOOLEAN),
                "variables",
                new Entries(ANYTHING),
                "before_all",
                TEXTS,
                "after_all",
                TEXTS);
    }

    private static Keys accepted() {
        return keys(
                "default_test_connection",
                ANYTHING,
                "default_scheduler",
                ANYTHING,
                "users",
                ANYTHING,
                "username",
                TEXT,
                "notification_targets",
                ANYTHING,
                "virtual_environment_mode",
                word("full", "dev_only"),
                "gateway_managed_virtual_layer",
                BOOLEAN,
                "infer_python_dependencies",
                BOOLEAN,
                "log_limit",
                POSITIVE,
                "cicd_bot",
                ANYTHING,
                "run",
                keys(
                        "environment_check_interval", POSITIVE,
                        "environment_check_max_wait", POSITIVE),
                "migration",
                keys("promoted_snapshots_only", BOOLEAN),
                "linter",
                LINTER,
                "format",
                FORMAT,
                "ui",
                keys("format_on_save", BOOLEAN),
                "janitor",
                open("warn_on_delete_failure", "expired_snapshots_batch_size"),
                "cache_dir",
                TEXT,
                "disable_anonymized_analytics",
                BOOLEAN,
                "loader",
                ANYTHING,
                "loader_kwargs",
                ANYTHING,
                "env_vars",
                new Entries(ANYTHING),
                "dbt",
                ANYTHING);
    }
}
