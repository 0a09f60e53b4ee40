package dev.waymark.project.audit;

import dev.waymark.kernel.model.AuditCall;
import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Compares the calls of a model with the audits that there are.
public final class AuditCheck {

    private final Map<String, AuditDefinition> own;
    private final Findings findings;

    /// @param own the project's audits and the model's inline ones, by lower-case name
    public AuditCheck(Map<String, AuditDefinition> own, Findings findings) {
        this.own = own;
        this.findings = findings;
    }

    /// The own definitions among the called ones, in order of the calls; with findings for calls of
    /// nothing.
    public List<AuditDefinition> used(List<AuditCalls.Placed> calls) {
        List<AuditDefinition> used = new ArrayList<>();
        for (AuditCalls.Placed placed : calls) {
            AuditDefinition definition = own.get(placed.call().name());
            if (definition == null) {
                builtIn(placed);
            } else if (!used.contains(definition)) {
                used.add(definition);
            }
        }
        return List.copyOf(used);
    }

    private void builtIn(AuditCalls.Placed placed) {
        BuiltInAudits.of(placed.call().name())
                .ifPresentOrElse(
                        signature -> arguments(placed, signature), () -> undefined(placed));
    }

    private void undefined(AuditCalls.Placed placed) {
        Set<String> known = new TreeSet<>(BuiltInAudits.names());
        known.addAll(own.keySet());
        findings.error(
                "undefined-audit",
                "Audit '" + placed.call().name() + "' is undefined.",
                Spelling.suggestion(
                        placed.call().name(),
                        known,
                        "Define it in 'audits/' or below the model's query, or remove the call."),
                placed.at());
    }

    private void arguments(AuditCalls.Placed placed, BuiltInAudits.Signature signature) {
        AuditCall call = placed.call();
        Set<String> missing = new TreeSet<>(signature.required());
        missing.removeAll(call.arguments().keySet());
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            findings.error(
                    "audit-argument-missing",
                    "Audit '" + call.name() + "' lacks: " + names + ".",
                    "Call it with `" + missing.iterator().next() + " := ...`.",
                    placed.at());
        }
        call.arguments().keySet().forEach(argument -> known(argument, placed, signature));
    }

    private void known(
            String argument, AuditCalls.Placed placed, BuiltInAudits.Signature signature) {
        Set<String> known = new TreeSet<>(signature.required());
        known.addAll(signature.optional());
        if (!known.contains(argument)) {
            findings.warning(
                    "audit-argument-unknown",
                    "Audit '" + placed.call().name() + "' takes no '" + argument + "'.",
                    Spelling.suggestion(
                            argument, known, "It takes: " + String.join(", ", known) + "."),
                    placed.at());
        }
    }
}
