package dev.waymark.projections.run;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.kernel.run.RunReport.ModelProgress;
import dev.waymark.projections.store.Tables;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a run has computed, by model.
record Progress(Tables tables) {

    List<ModelProgress> of(RunId run) {
        Map<String, List<AuditOutcome>> audits = audits(run);
        return tables.read(
                "SELECT * FROM {progress} WHERE run = ? ORDER BY model",
                row ->
                        new ModelProgress(
                                new ModelName(row.text("model")),
                                (int) row.number("batches"),
                                row.number("written"),
                                Duration.ofNanos(row.number("took_nanos")),
                                audits.getOrDefault(row.text("model"), List.of())),
                run);
    }

    private Map<String, List<AuditOutcome>> audits(RunId run) {
        record Result(String model, AuditOutcome outcome) {}
        return tables
                .read(
                        "SELECT * FROM {audit_result} WHERE run = ? ORDER BY model, audit",
                        row ->
                                new Result(
                                        row.text("model"),
                                        new AuditOutcome(
                                                row.text("audit"),
                                                row.flag("blocking"),
                                                row.numberOrNull("bad_rows"))),
                        run)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Result::model,
                                Collectors.mapping(Result::outcome, Collectors.toList())));
    }
}
