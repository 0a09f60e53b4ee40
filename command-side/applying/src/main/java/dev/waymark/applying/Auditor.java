package dev.waymark.applying;

import dev.waymark.applying.query.AuditText;
import dev.waymark.applying.query.Loads;
import dev.waymark.applying.query.Tables;
import dev.waymark.applying.query.TimeBounds;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.rendering.Window;
import dev.waymark.warehouse.Warehouse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks at what is in versioned tables with the audits of their models. Changes nothing.
public final class Auditor {

    private final Ports ports;

    public Auditor(Ports ports) {
        this.ports = ports;
    }

    /// @param query for bad rows; null when the audit is skipped
    public record Finding(ModelName model, AuditOutcome outcome, @Nullable String query) {}

    /// Every audit of one model.
    ///
    /// @param tables where audits find what they read
    /// @param range that is looked at, where the model has a time column
    /// @throws dev.waymark.applying.query.Unrunnable when an audit cannot be written down
    public List<Finding> audit(
            Snapshot snapshot, Tables tables, Interval range, Instant execution) {
        Warehouse warehouse = ports.warehouse(snapshot);
        Optional<TimeBounds> bounds =
                new Loads(ports.text(warehouse), warehouse).bounds(snapshot, tables, range);
        AuditText text = new AuditText(ports.text(warehouse));
        Window window = new Window(range.start(), range.end(), execution);
        return snapshot.model().audits().stream()
                .map(call -> text.of(call, snapshot, tables, range, window, bounds))
                .map(ready -> finding(snapshot, ready, warehouse))
                .toList();
    }

    private static Finding finding(Snapshot snapshot, AuditText.Ready ready, Warehouse warehouse) {
        Long bad = ready.query() == null ? null : warehouse.count(ready.query());
        return new Finding(
                snapshot.name(),
                new AuditOutcome(ready.name(), ready.blocking(), bad),
                ready.query());
    }
}
