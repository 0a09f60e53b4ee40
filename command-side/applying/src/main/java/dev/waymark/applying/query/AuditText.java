package dev.waymark.applying.query;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.AuditCall;
import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Window;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes the query for bad rows of one audit (semantics 1.13).
public final class AuditText {

    private final ModelText text;

    public AuditText(ModelText text) {
        this.text = text;
    }

    /// An audit ready to be counted.
    ///
    /// @param query for bad rows; null when the audit is skipped
    public record Ready(String name, boolean blocking, @Nullable String query) {}

    /// @param range of the batch, audited alone where the model has a time column
    /// @param bounds of that range as literals; empty for whole-table audits
    public Ready of(
            AuditCall call,
            Snapshot snapshot,
            Tables tables,
            Interval range,
            Window window,
            Optional<TimeBounds> bounds) {
        Optional<AuditDefinition> own =
                snapshot.model().auditDefinitions().stream()
                        .filter(definition -> definition.name().equals(call.name()))
                        .findFirst();
        if (own.isPresent() && own.get().skip()) {
            return new Ready(call.name(), own.get().blocking(), null);
        }
        AuditArguments arguments = arguments(call, snapshot, own);
        String raw =
                own.map(AuditDefinition::query)
                        .or(() -> BuiltInAudit.query(call.name(), arguments))
                        .orElseThrow(
                                () -> new Unrunnable("Audit '" + call.name() + "' is undefined."));
        String query =
                text.statement(
                        raw,
                        snapshot,
                        tables,
                        RuntimeStage.AUDITING,
                        new Window(range.start(), range.end(), window.execution()),
                        locals(arguments, thisModel(snapshot, tables, bounds)));
        return new Ready(call.name(), blocking(call, own), query);
    }

    private static AuditArguments arguments(
            AuditCall call, Snapshot snapshot, Optional<AuditDefinition> own) {
        SortedMap<String, String> values = new TreeMap<>();
        own.ifPresent(definition -> values.putAll(definition.defaults()));
        values.putAll(call.arguments());
        return new AuditArguments(call.name(), snapshot.model().dialect(), values);
    }

    private static Map<String, String> locals(AuditArguments arguments, String thisModel) {
        Map<String, String> locals = new HashMap<>(arguments.values());
        locals.put("this_model", thisModel);
        return locals;
    }

    private String thisModel(Snapshot snapshot, Tables tables, Optional<TimeBounds> bounds) {
        String table = text.quoted(tables.table(snapshot), snapshot.model().dialect());
        return bounds.isPresent()
                        && snapshot.model().kind() instanceof Kind.IncrementalByTimeRange kind
                ? "(SELECT * FROM "
                        + table
                        + " WHERE "
                        + text.column(kind.timeColumn().expression(), snapshot.model().dialect())
                        + " BETWEEN "
                        + bounds.get().low()
                        + " AND "
                        + bounds.get().high()
                        + ")"
                : table;
    }

    private static boolean blocking(AuditCall call, Optional<AuditDefinition> own) {
        String given = call.arguments().get("blocking");
        if (given != null) {
            return !given.equalsIgnoreCase("false");
        }
        return own.map(AuditDefinition::blocking).orElse(!BuiltInAudit.isNonBlocking(call.name()));
    }
}
