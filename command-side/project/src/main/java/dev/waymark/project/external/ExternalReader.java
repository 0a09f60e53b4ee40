package dev.waymark.project.external;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Layout;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.audit.AuditCalls;
import dev.waymark.project.audit.AuditCheck;
import dev.waymark.project.config.Settings;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.DialectCheck;
import dev.waymark.project.header.Origin;
import dev.waymark.project.header.Property;
import dev.waymark.project.header.Value;
import dev.waymark.project.model.AboutReader;
import dev.waymark.project.model.ColumnsReader;
import dev.waymark.project.model.Defaults;
import dev.waymark.project.model.ModelProperties;
import dev.waymark.project.model.ModelReading;
import dev.waymark.project.model.Models;
import dev.waymark.project.model.Names;
import dev.waymark.project.model.ScheduleReader;
import dev.waymark.project.model.Workshop;
import dev.waymark.project.source.SourceFile;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlValue.Entry;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads one external table.
final class ExternalReader {

    private static final Set<String> DEFAULTS =
            Set.of("cron", "cron_tz", "owner", "start", "interval_unit", "allow_partials");

    private final Workshop workshop;
    private final SourceFile file;

    ExternalReader(Workshop workshop, SourceFile file) {
        this.workshop = workshop;
        this.file = file;
    }

    ModelReading read(Mapping entry) {
        Settings settings = workshop.settings();
        String dialect = dialect(entry);
        Block block = block(entry, Origin.of(file, dialect));
        String gateway = lower(block.text("gateway"));
        String catalog = settings.defaultCatalog(gateway == null ? settings.gateway() : gateway);
        Names names = Names.of(workshop.sql(), dialect, catalog);
        Model model = model(block, names, gateway);
        return new ModelReading(
                Models.withVariables(model, settings.variables(settings.gateway())),
                null,
                null,
                names.catalog(),
                entry.at());
    }

    private String dialect(Mapping entry) {
        String written = Plain.text(entry.get("dialect"));
        DialectCheck.check(written, entry.placeOf("dialect"), workshop.findings());
        return (written == null ? workshop.settings().config().dialect() : written)
                .toLowerCase(Locale.ROOT);
    }

    private Block block(Mapping entry, Origin origin) {
        List<Property> properties = new ArrayList<>();
        entry.entries().forEach((key, value) -> properties.add(property(key, value, origin)));
        Block written = Block.of(properties, entry.at(), workshop.findings());
        written.refuseUnknown(ModelProperties.KNOWN, "an external model");
        Map<String, Property> defaults = new TreeMap<>(workshop.defaults().properties());
        defaults.keySet().retainAll(DEFAULTS);
        return written.withDefaults(defaults, Set.of());
    }

    private static Property property(String key, Entry entry, Origin origin) {
        String text =
                switch (key) {
                    case "columns" -> ExternalTexts.columns(entry.value());
                    case "audits" -> ExternalTexts.audits(entry.value());
                    default -> Defaults.sql(entry.value(), false);
                };
        Value value = Value.scan(text, origin, entry.at());
        return new Property(key.toLowerCase(Locale.ROOT), value, entry.at());
    }

    private Model model(Block block, Names names, @Nullable String gateway) {
        List<AuditCalls.Placed> calls =
                new AuditCalls(workshop.findings()).read(block.items("audits"));
        ModelName name = name(block, names);
        return new Model(
                name,
                names.dialect(),
                new Kind.External(),
                new ScheduleReader(block).read(),
                new Body.Nothing(),
                layout(name, gateway),
                new AboutReader(block, names).read(null, new TreeMap<>()),
                new ColumnsReader(block, names).read(),
                calls.stream().map(AuditCalls.Placed::call).toList(),
                new AuditCheck(workshop.audits(), workshop.findings()).used(calls),
                new TreeSet<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                workshop.settings().config().project(),
                file.name());
    }

    private ModelName name(Block block, Names names) {
        String written = block.text("name");
        if (written == null || written.isBlank()) {
            workshop.findings()
                    .error(
                            "name-missing",
                            "The external model has no name.",
                            "Add `name: schema.table`.",
                            block.at());
            return ModelName.of(block.at().toString());
        }
        return names.full(written);
    }

    private static Layout layout(ModelName name, @Nullable String gateway) {
        return new Layout(
                null,
                null,
                List.of(),
                List.of(),
                name.schema(),
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                gateway);
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
