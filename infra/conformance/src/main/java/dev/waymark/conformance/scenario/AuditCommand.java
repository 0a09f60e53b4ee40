package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.applying.Auditor.Finding;
import dev.waymark.conformance.vector.Json;
import dev.waymark.operations.AuditModels.Audited;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `audit`: looks at what has been computed; nothing changes.
final class AuditCommand implements Command {

    @Override
    public void play(Stage stage, JsonNode step, ObjectNode answer) {
        JsonNode flags = step.path("flags");
        List<String> models = flags.has("model") ? texts(flags.get("model")) : List.of();
        Audited.Findings found =
                stage.waymark().audit(models, text(flags, "start"), text(flags, "end"));
        answer.put("audit_passed", found.isGood());
        ArrayNode audits = answer.putArray("audits");
        String catalog = stage.warehouse().defaultCatalog();
        found.findings().forEach(finding -> audits.add(told(finding, catalog)));
    }

    private static ObjectNode told(Finding finding, String catalog) {
        return Json.object()
                .put("model", finding.model().display(catalog))
                .put("audit", finding.outcome().audit())
                .put("blocking", finding.outcome().blocking())
                .put("bad_rows", finding.outcome().badRows())
                .put("skipped", finding.outcome().badRows() == null);
    }

    private static @Nullable String text(JsonNode flags, String name) {
        return flags.has(name) ? flags.get(name).asText() : null;
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray() ? Json.texts(value) : List.of(value.asText());
    }
}
