package dev.waymark.project.model;

import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.audit.AuditCalls;
import dev.waymark.project.audit.AuditCheck;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.Value;
import dev.waymark.project.source.Findings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Joins what a head says with what a model computes.
final class ModelParts {

    private final Workshop workshop;
    private final ModelHead head;
    private final String file;
    private final Map<String, AuditDefinition> audits;

    /// @param file the model's, as diagnostics show it
    /// @param audits that the model may call
    ModelParts(
            Workshop workshop, ModelHead head, String file, Map<String, AuditDefinition> audits) {
        this.workshop = workshop;
        this.head = head;
        this.file = file;
        this.audits = audits;
    }

    /// The model with the variables and macros that it uses; it reads only what it declares.
    ///
    /// @param comment in front of the head
    /// @param columnComments behind the projections
    Model model(
            Kind kind,
            @Nullable List<Column> columns,
            Body body,
            @Nullable String comment,
            SortedMap<String, String> columnComments) {
        Block block = head.block();
        Findings findings = workshop.findings();
        ModelName name = head.name();
        List<AuditCalls.Placed> calls = new AuditCalls(findings).read(block.items("audits"));
        Model bare =
                new Model(
                        name,
                        head.names().dialect(),
                        kind,
                        new ScheduleReader(block).read(),
                        body,
                        head.layout(name, kind, columns),
                        new AboutReader(block, head.names()).read(comment, columnComments),
                        columns,
                        calls.stream().map(AuditCalls.Placed::call).toList(),
                        new AuditCheck(audits, findings).used(calls),
                        head.names().full(block.items("depends_on")),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        settings(),
                        workshop.settings().config().project(),
                        file);
        return withUses(bare);
    }

    private Model withUses(Model bare) {
        Model model = Models.withMacros(bare, workshop.macros().usedBy(bare));
        return Models.withVariables(model, head.variables());
    }

    /// What is written as it is by itself counts as not written; a zone has a field of its own,
    /// which does not tell whether UTC was written.
    private static boolean isDefault(String name, Value value) {
        return switch (name) {
            case "cron_tz" -> !value.text().equalsIgnoreCase("utc");
            case "signals" -> value.items().isEmpty();
            case "grants_target_layer" -> value.text().equalsIgnoreCase("virtual");
            case "virtual_environment_mode" -> value.text().equalsIgnoreCase("full");
            default -> false;
        };
    }

    private SortedMap<String, String> settings() {
        SortedMap<String, String> settings = new TreeMap<>();
        for (String name : ModelProperties.SETTINGS) {
            head.block()
                    .value(name)
                    .filter(value -> !isDefault(name, value))
                    .ifPresent(value -> settings.put(name.toUpperCase(Locale.ROOT), value.sql()));
        }
        return settings;
    }
}
