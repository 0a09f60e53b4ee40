package dev.waymark.aggregates.decision;

import java.util.List;

/// The tables, as steps that are taken once each, in order; a step that a killed process has begun
/// can be taken again. Text columns carry no length: names of models may be long.
final class DecisionSchema {

    private static final List<List<String>> STEPS =
            List.of(
                    List.of(
                            """
                            CREATE TABLE IF NOT EXISTS decision_version (
                                version_key VARCHAR PRIMARY KEY,
                                lock_order INT NOT NULL,
                                last_sequence BIGINT NOT NULL)
                            """,
                            """
                            CREATE TABLE IF NOT EXISTS decision_snapshot (
                                snapshot_key VARCHAR PRIMARY KEY,
                                model VARCHAR NOT NULL,
                                identifier VARCHAR NOT NULL,
                                version_value VARCHAR NOT NULL,
                                dev_version VARCHAR NOT NULL,
                                content VARCHAR NOT NULL,
                                forward_only BOOLEAN NOT NULL,
                                symbolic BOOLEAN NOT NULL,
                                incremental BOOLEAN NOT NULL,
                                cron VARCHAR NOT NULL,
                                cron_zone VARCHAR NOT NULL,
                                start_text VARCHAR,
                                end_text VARCHAR,
                                interval_unit VARCHAR NOT NULL,
                                partials BOOLEAN NOT NULL,
                                unpaused BOOLEAN NOT NULL,
                                unrestorable BOOLEAN NOT NULL)
                            """,
                            "CREATE INDEX IF NOT EXISTS decision_snapshot_model ON decision_snapshot (model)",
                            """
                            CREATE TABLE IF NOT EXISTS decision_coverage (
                                version_key VARCHAR NOT NULL,
                                dev_version VARCHAR NOT NULL,
                                range_start VARCHAR NOT NULL,
                                range_end VARCHAR NOT NULL,
                                PRIMARY KEY (version_key, dev_version, range_start))
                            """,
                            """
                            CREATE TABLE IF NOT EXISTS decision_table (
                                version_key VARCHAR NOT NULL,
                                dev_version VARCHAR NOT NULL,
                                catalog_name VARCHAR NOT NULL,
                                schema_name VARCHAR NOT NULL,
                                table_name VARCHAR NOT NULL)
                            """,
                            "CREATE INDEX IF NOT EXISTS decision_table_version ON decision_table (version_key)",
                            """
                            CREATE TABLE IF NOT EXISTS decision_plan (
                                plan_id VARCHAR PRIMARY KEY,
                                environment VARCHAR NOT NULL,
                                status VARCHAR NOT NULL,
                                required INT NOT NULL,
                                given INT NOT NULL,
                                applied_by VARCHAR)
                            """,
                            """
                            CREATE TABLE IF NOT EXISTS decision_plan_undecided (
                                plan_id VARCHAR NOT NULL,
                                model VARCHAR NOT NULL,
                                PRIMARY KEY (plan_id, model))
                            """,
                            """
                            CREATE TABLE IF NOT EXISTS decision_pointer (
                                environment VARCHAR NOT NULL,
                                model VARCHAR NOT NULL,
                                snapshot_key VARCHAR NOT NULL,
                                leaving BOOLEAN NOT NULL)
                            """,
                            "CREATE INDEX IF NOT EXISTS decision_pointer_entry ON decision_pointer (environment, model)",
                            "CREATE INDEX IF NOT EXISTS decision_pointer_snapshot ON decision_pointer (snapshot_key)"),
                    List.of(
                            "ALTER TABLE decision_plan ADD COLUMN IF NOT EXISTS deploying VARCHAR",
                            "CREATE INDEX IF NOT EXISTS decision_plan_deploying ON decision_plan (deploying)"));

    private DecisionSchema() {}

    /// Creates what is missing and brings older tables up to date.
    static void create(Jdbc jdbc) {
        jdbc.run(List.of("CREATE TABLE IF NOT EXISTS decision_schema (step INT PRIMARY KEY)"));
        int taken = jdbc.query("SELECT step FROM decision_schema", row -> row.getInt(1)).size();
        for (int step = taken; step < STEPS.size(); step++) {
            jdbc.run(STEPS.get(step));
            jdbc.update("INSERT INTO decision_schema (step) VALUES (?)", step);
        }
    }
}
