package dev.waymark.cli;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentSummary;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Query.AuditLogOf;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.Environments;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.runtime.Waymark;
import dev.waymark.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a step leaves behind in log and warehouse, without who did it, when, and how fast.
///
/// @param generations and what they hold, by environment
/// @param rows of each view, as their number and a hash
/// @param relations tables and views of the warehouse
/// @param facts events that must be there exactly so often
/// @param problems what the log finds wrong with itself; its answers built anew are compared too
record Remains(
        SortedMap<String, Map.Entry<Long, SortedMap<ModelName, Entry>>> generations,
        SortedMap<String, String> rows,
        List<String> relations,
        List<String> facts,
        List<String> problems) {

    private static final Set<String> COUNTED =
            Set.of(
                    "SnapshotPushed",
                    "PhysicalTableCreated",
                    "IntervalsCompleted",
                    "EnvironmentPointed",
                    "EnvironmentFinalised",
                    "EnvironmentDropped",
                    "SnapshotRetired",
                    "PhysicalTableDropped");

    /// How long a batch took is no fact that two runs share.
    private static final Pattern TOOK = Pattern.compile("\\d+\\.\\d\\d s");

    private static final String ROWS =
            """
            SELECT COUNT(*) || ' ' || MD5(COALESCE(STRING_AGG(r, '|' ORDER BY r), ''))
            FROM (SELECT CAST(v AS VARCHAR) AS r FROM %s AS v) AS all_rows
            """;

    private static final String RELATIONS =
            """
            SELECT table_schema || '.' || table_name FROM information_schema.tables
            WHERE table_schema LIKE 'mill%' OR table_schema LIKE 'sqlmesh\\_\\_%' ESCAPE '\\' ORDER BY 1
            """;

    static Remains of(Path folder) {
        try (Waymark waymark = Waymark.open(folder)) {
            Answers answers = waymark.operations().answers();
            Warehouse warehouse = waymark.warehouses().of(null);
            SortedMap<String, Map.Entry<Long, SortedMap<ModelName, Entry>>> generations =
                    new TreeMap<>();
            SortedMap<String, String> rows = new TreeMap<>();
            for (EnvironmentSummary one : answers.ask(new Environments())) {
                Pointer pointer =
                        answers.ask(new EnvironmentAsOf(one.environment(), null, null))
                                .orElseThrow();
                generations.put(
                        one.environment().value(),
                        Map.entry(pointer.generation(), pointer.entries()));
                rows.putAll(rows(pointer, warehouse));
            }
            return new Remains(
                    generations,
                    rows,
                    texts(warehouse, RELATIONS),
                    facts(answers),
                    waymark.verify());
        }
    }

    private static SortedMap<String, String> rows(Pointer pointer, Warehouse warehouse) {
        SortedMap<String, String> rows = new TreeMap<>();
        pointer.entries().values().stream()
                .filter(Entry::hasView)
                .map(Entry::view)
                .forEach(view ->
                        rows.put(
                                view.toString(),
                                texts(warehouse, ROWS.formatted(view)).getFirst()));
        return rows;
    }

    private static List<String> texts(Warehouse warehouse, String query) {
        return warehouse.query(query, 9999).values().stream()
                .map(row -> String.valueOf(row.getFirst()))
                .toList();
    }

    private static List<String> facts(Answers answers) {
        return answers.ask(new AuditLogOf(null, null, 99_999)).stream()
                .filter(entry -> COUNTED.contains(entry.type()))
                .map(entry -> TOOK.matcher(entry.summary()).replaceAll(""))
                .sorted()
                .toList();
    }
}
