package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.runtime.PlanRefused;
import java.util.List;
import java.util.Set;

/// Why something was refused or failed, by the kinds that recordings use.
final class Errors {

    private static final Set<String> READING =
            Set.of("duplicate_model", "cycle", "undefined_audit", "undefined_macro");

    private Errors() {}

    static ObjectNode of(String kind, String message) {
        return Json.object().put("kind", kind).put("message", message);
    }

    static ObjectNode other(RuntimeException failure) {
        return of("other", String.valueOf(failure.getMessage()));
    }

    static ObjectNode of(PlanRefused unreadable) {
        return unreadable.diagnostics().isEmpty()
                ? other(unreadable)
                : of(unreadable.diagnostics());
    }

    /// The first error decides.
    static ObjectNode of(List<Diagnostic> diagnostics) {
        Diagnostic first =
                diagnostics.stream().filter(Diagnostic::isError).findFirst().orElseThrow();
        return of(kind(first.code().replace('-', '_')), first.at() + ": " + first.summary());
    }

    private static String kind(String code) {
        if (code.startsWith("test_")) {
            return "tests_failed";
        }
        if (code.startsWith("lint_")) {
            return "linter";
        }
        return READING.contains(code) ? code : "config";
    }

    static ObjectNode of(Refused refused) {
        return of(kind(refused.refusal()), String.valueOf(refused.getMessage()));
    }

    private static String kind(Refusal refusal) {
        if (refusal instanceof Refusal.Gaps) {
            return "gaps";
        }
        if (refusal instanceof Refusal.StalePlan
                || refusal instanceof Refusal.SlotTaken
                || refusal instanceof Refusal.PlanIsClosed) {
            return "conflicting_plan";
        }
        if (refusal instanceof Refusal.Uncategorised) {
            return "uncategorized";
        }
        if (refusal instanceof Refusal.NoSuchEnvironment) {
            return "environment_not_found";
        }
        return refusal instanceof Refusal.ProdIsProtected ? "prod_protected" : "other";
    }
}
