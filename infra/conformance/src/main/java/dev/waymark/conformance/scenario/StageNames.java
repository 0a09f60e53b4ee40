package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Stage;
import java.util.ArrayList;
import java.util.List;

/// The stages of a plan under SQLMesh's names.
final class StageNames {

    private static final String BACKFILL = "Backfill";
    private static final String POINT = "EnvironmentRecordUpdate";

    private StageNames() {}

    /// SQLMesh has a stage for the backfill also where nothing is to be computed.
    static ArrayNode of(Plan plan) {
        List<String> names = new ArrayList<>();
        plan.stages().forEach(stage -> names.add(name(stage)));
        if (!names.isEmpty() && !names.contains(BACKFILL)) {
            names.add(names.indexOf(POINT), BACKFILL);
        }
        return Json.array(names);
    }

    private static String name(Stage stage) {
        return switch (stage) {
            case Stage.BeforeAll _ -> "BeforeAll";
            case Stage.PushSnapshots _ -> "CreateSnapshotRecords";
            case Stage.CreateTables _ -> "PhysicalLayerSchemaCreation";
            case Stage.AuditExisting _ -> "AuditOnlyRun";
            case Stage.RunBackfill _ -> BACKFILL;
            case Stage.MarkRestated _ -> "AutoRestatement";
            case Stage.ClearRestated _ -> "Restatement";
            case Stage.PointEnvironment _ -> POINT;
            case Stage.MigrateTables _ -> "MigrateSchemas";
            case Stage.Unpause _ -> "Unpause";
            case Stage.UpdateViews _ -> "VirtualLayerUpdate";
            case Stage.Finalise _ -> "FinalizeEnvironment";
            case Stage.AfterAll _ -> "AfterAll";
        };
    }
}
