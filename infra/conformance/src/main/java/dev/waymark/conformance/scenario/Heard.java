package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.applying.RunListener;
import dev.waymark.applying.RunOutcome;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.StopCause;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a run said while it went: batches, audits, failures.
final class Heard implements RunListener {

    private final String catalog;
    private final SortedMap<String, SortedSet<Interval>> executed = new TreeMap<>();
    private final List<ObjectNode> audits = new ArrayList<>();
    private final SortedMap<String, String> failed = new TreeMap<>();
    private final SortedSet<String> skipped = new TreeSet<>();

    Heard(Stage stage) {
        this.catalog = stage.warehouse().defaultCatalog();
    }

    @Override
    public synchronized void on(Progress progress) {
        switch (progress) {
            case Progress.BatchBegan began ->
                    executed.computeIfAbsent(name(began.batch()), _ -> new TreeSet<>(Moments.ORDER))
                            .add(began.batch().interval());
            case Progress.ModelSkipped left -> skipped.add(left.model().display(catalog));
            case Progress.Audited audited -> audited(audited.batch(), audited.outcome());
            case Progress.RunBegan _,
                    Progress.BatchFailed _,
                    Progress.StageFailed _,
                    Progress.StageBegan _,
                    Progress.StageEnded _,
                    Progress.BatchLoaded _,
                    Progress.BatchEnded _,
                    Progress.SlotTaken _,
                    Progress.Waiting _ -> {}
        }
    }

    private void audited(Batch batch, AuditOutcome outcome) {
        audits.add(
                Json.object()
                        .put("model", name(batch))
                        .put("audit", outcome.audit())
                        .put("blocking", outcome.blocking())
                        .put("bad_rows", outcome.badRows())
                        .put("skipped", outcome.badRows() == null));
    }

    synchronized void stopped(RunOutcome.Stopped stopped) {
        stopped.failures().forEach(this::failed);
    }

    private void failed(StopCause cause) {
        if (cause instanceof StopCause.AuditFailed audit) {
            failed.put(name(audit.batch()), "audit");
        } else if (cause instanceof StopCause.Failed broken && broken.batch() != null) {
            failed.putIfAbsent(name(broken.batch()), "error");
        }
    }

    synchronized void tell(ObjectNode answer) {
        executed.forEach((model, batches) ->
                answer.withObjectProperty("executed").set(model, Moments.ranges(batches)));
        if (!audits.isEmpty()) {
            ArrayNode all = answer.putArray("audits");
            audits.forEach(all::add);
        }
        if (!skipped.isEmpty()) {
            answer.set("skipped", Json.array(List.copyOf(skipped)));
        }
        failed.forEach((model, why) -> answer.withObjectProperty("failed").put(model, why));
    }

    private String name(Batch batch) {
        return batch.snapshot().name().display(catalog);
    }
}
