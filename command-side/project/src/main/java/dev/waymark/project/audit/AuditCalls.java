package dev.waymark.project.audit;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.AuditCall;
import dev.waymark.project.header.Value;
import dev.waymark.project.source.Findings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads calls of audits: `not_null(columns := (a, b))`, `positive`.
public final class AuditCalls {

    private final Findings findings;

    public AuditCalls(Findings findings) {
        this.findings = findings;
    }

    /// @param call lower-case name and arguments
    /// @param at its place
    public record Placed(AuditCall call, Location at) {}

    public List<Placed> read(List<Value> items) {
        return items.stream().map(this::one).flatMap(Optional::stream).toList();
    }

    private Optional<Placed> one(Value item) {
        Optional<Value.Call> call = item.call();
        if (call.isEmpty()) {
            refuse(item.at(), "An audit is called by its name.");
        }
        return call.flatMap(this::placed);
    }

    private Optional<Placed> placed(Value.Call call) {
        SortedMap<String, String> arguments = new TreeMap<>();
        for (Value item : call.arguments().items()) {
            Optional<Value.Pair> pair = item.pair();
            if (pair.isEmpty()) {
                refuse(item.at(), "'" + call.name() + "' must be called with named arguments.");
                return Optional.empty();
            }
            arguments.put(pair.get().name().toLowerCase(Locale.ROOT), pair.get().value().sql());
        }
        String name = call.name().toLowerCase(Locale.ROOT);
        return Optional.of(new Placed(new AuditCall(name, arguments), call.at()));
    }

    private void refuse(Location at, String summary) {
        findings.error(
                "audit-call-invalid",
                summary,
                "Write `audit_name` or `audit_name(argument := value)`.",
                at);
    }
}
