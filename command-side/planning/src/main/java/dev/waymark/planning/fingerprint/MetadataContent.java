package dev.waymark.planning.fingerprint;

import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.AuditCall;
import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.model.Schedule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is only said about a model, and its SQL texts once more, in the order of semantics 2.4.
final class MetadataContent {

    private MetadataContent() {}

    /// @param sources known columns of what the model reads: they count because they decide what a
    ///   star stands for
    static List<Attribute> of(Model model, Map<ModelName, List<Column>> sources) {
        return model.isStandaloneAudit() ? ofAudit(model) : ofModel(model, sources);
    }

    /// An audit of its own has no rows, so everything that counts counts here (semantics 2.6).
    private static List<Attribute> ofAudit(Model audit) {
        Attributes to = new Attributes();
        to.add("owner", audit.about().owner())
                .add("description", audit.about().description())
                .each("tags", audit.about().tags())
                .each("macro", audit.macros())
                .each("variable", audit.variables())
                .add("stamp", audit.layout().stamp())
                .add("cron", audit.schedule().cron())
                .add("cron_tz", audit.schedule().zone());
        audit.auditDefinitions().forEach(it -> to.add("audit query", it.query()));
        return to.list();
    }

    private static List<Attribute> ofModel(Model model, Map<ModelName, List<Column>> sources) {
        Attributes to = new Attributes();
        to.add("dialect", model.dialect());
        addAbout(to, model.about());
        addSchedule(to, model.schedule());
        KindContent.addMetadata(to, model.kind());
        new TreeMap<>(sources).forEach((name, columns) -> to.add("source " + name, columns));
        to.add("project", model.project())
                .each("session_properties", model.layout().sessionProperties())
                .each("virtual_properties", model.layout().virtualProperties());
        addAudits(to, model);
        to.each("setting", Settings.ofMetadata(model));
        to.each("macro of metadata", macros(model));
        addTexts(to, SqlTexts.of(model));
        return to.list();
    }

    private static SortedMap<String, String> macros(Model model) {
        SortedMap<String, String> macros = new TreeMap<>(model.macros());
        macros.keySet().removeAll(model.macrosOfRows().keySet());
        return macros;
    }

    private static void addAbout(Attributes to, About about) {
        to.add("owner", about.owner())
                .add("description", about.description())
                .each("column_descriptions", about.columnDescriptions())
                .each("tags", about.tags())
                .each("grains", about.grains())
                .each("references", about.references());
    }

    private static void addSchedule(Attributes to, Schedule schedule) {
        to.add("cron", schedule.cron())
                .add("cron_tz", schedule.zone())
                .add("start", schedule.start())
                .add("end", schedule.end())
                .add("allow_partials", schedule.allowPartials());
    }

    private static void addAudits(Attributes to, Model model) {
        model.audits().stream()
                .sorted(Comparator.comparing(AuditCall::name))
                .forEach(call -> addAudit(to, call, definition(model, call.name())));
    }

    private static void addAudit(
            Attributes to, AuditCall call, @Nullable AuditDefinition definition) {
        to.add("audit", call.name());
        if (definition != null) {
            to.add("audit query", definition.query())
                    .add("audit dialect", definition.dialect())
                    .add("audit skip", definition.skip())
                    .add("audit blocking", definition.blocking())
                    .each("audit default", definition.defaults());
        }
        to.each("audit argument", call.arguments());
    }

    private static @Nullable AuditDefinition definition(Model model, String name) {
        for (AuditDefinition definition : model.auditDefinitions()) {
            if (definition.name().equals(name)) {
                return definition;
            }
        }
        return null;
    }

    private static void addTexts(Attributes to, SqlTexts texts) {
        to.each("before", texts.before())
                .each("after", texts.after())
                .each("on_virtual_update", texts.onVirtualUpdate())
                .each("query", texts.query());
    }
}
