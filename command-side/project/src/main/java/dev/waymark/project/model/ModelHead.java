package dev.waymark.project.model;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Layout;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.ProjectConfig;
import dev.waymark.project.ProjectConfig.SchemaMapping;
import dev.waymark.project.config.Settings;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.DialectCheck;
import dev.waymark.project.header.Origin;
import dev.waymark.project.header.Property;
import dev.waymark.project.header.Value;
import dev.waymark.project.kind.KindSurroundings;
import dev.waymark.project.kind.Kinds;
import dev.waymark.project.source.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a MODEL block says about name, kind and layout, defaults filled in.
final class ModelHead {

    private static final Set<String> JOINED =
            Set.of("audits", "physical_properties", "virtual_properties", "session_properties");

    private final Workshop workshop;
    private final Origin origin;
    private final SortedMap<String, String> blueprint;
    private final HeaderRendering rendering;
    private final Block block;
    private final String gateway;
    private final Names names;

    /// @param blueprint variables of this model alone, over those of the project
    ModelHead(
            Workshop workshop, Origin origin, Block written, SortedMap<String, String> blueprint) {
        this.workshop = workshop;
        this.origin = origin;
        this.blueprint = blueprint;
        Settings settings = workshop.settings();
        this.rendering =
                new HeaderRendering(workshop, origin.dialect(), variables(settings.gateway()));
        this.block =
                rendering
                        .render(written.map(ModelHead::renamed))
                        .withDefaults(workshop.defaults().properties(), JOINED);
        if (written.has("dialect")) {
            DialectCheck.check(
                    block.text("dialect"), block.placeOf("dialect"), workshop.findings());
        }
        this.gateway = gateway(settings);
        this.names = Names.of(workshop.sql(), origin.dialect(), settings.defaultCatalog(gateway));
    }

    private static Property renamed(Property property) {
        return property.name().equals("table_properties")
                ? new Property("physical_properties", property.value(), property.at())
                : property;
    }

    private String gateway(Settings settings) {
        String written = block.text("gateway");
        Set<String> known = settings.config().gateways().keySet();
        if (written == null || known.contains(written.toLowerCase(Locale.ROOT))) {
            return written == null ? settings.gateway() : written.toLowerCase(Locale.ROOT);
        }
        workshop.findings()
                .error(
                        "unknown-gateway",
                        "Gateway '" + written + "' is not in the project's settings.",
                        Spelling.suggestion(written, known, "Add it to `gateways`."),
                        block.placeOf("gateway"));
        return settings.gateway();
    }

    /// Of the connection that reaches the model's warehouse: `duckdb`.
    String engine() {
        ProjectConfig.Gateway reached = workshop.settings().config().gateways().get(gateway);
        return reached == null ? "" : reached.connection().type();
    }

    Block block() {
        return block;
    }

    Names names() {
        return names;
    }

    /// All that the model may refer to: the project's, its gateway's, its blueprint's.
    SortedMap<String, String> variables() {
        return variables(gateway);
    }

    private SortedMap<String, String> variables(String ofGateway) {
        SortedMap<String, String> all = workshop.settings().variables(ofGateway);
        all.putAll(blueprint);
        return all;
    }

    ModelName name() {
        return new NameReader(block, origin.file(), workshop.settings().inferNames()).read(names);
    }

    /// A view when nothing is written; FULL stands in for a kind that cannot be read.
    Kind kind() {
        if (block.value("kind").isEmpty()) {
            return new Kind.View(false);
        }
        KindSurroundings around =
                new KindSurroundings(
                        names::fold,
                        names::expression,
                        rendering::render,
                        workshop.settings().timeColumnFormat(),
                        workshop.defaults().onChange("on_destructive_change"),
                        workshop.defaults().onChange("on_additive_change"),
                        workshop.defaults().batchConcurrency());
        Value written = block.value("kind").orElseThrow();
        Kind kind = Kinds.read(written, around, workshop.findings());
        return kind == null ? new Kind.Full() : kind;
    }

    /// Rules of the linter that the model turns off, lower case.
    SortedSet<String> ignoredRules() {
        SortedSet<String> ignored = new TreeSet<>();
        block.texts("ignored_rules").forEach(name -> ignored.add(name.toLowerCase(Locale.ROOT)));
        return ignored;
    }

    @Nullable List<Column> columns() {
        return new ColumnsReader(block, names).read();
    }

    Layout layout(ModelName name, Kind kind, @Nullable List<Column> columns) {
        Layout layout =
                new LayoutReader(block, names, kind, columns).read(physicalSchema(name.schema()));
        new KindRules(block, origin.file().name()).check(kind, layout);
        return layout;
    }

    /// The first pattern that matches the beginning of the model's schema decides.
    private String physicalSchema(String schema) {
        return workshop.settings().config().physicalSchemaMapping().stream()
                .filter(mapping -> Pattern.compile(mapping.pattern()).matcher(schema).lookingAt())
                .findFirst()
                .map(SchemaMapping::schema)
                .orElse("sqlmesh__" + schema);
    }
}
