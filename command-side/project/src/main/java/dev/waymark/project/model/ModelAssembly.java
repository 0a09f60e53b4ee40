package dev.waymark.project.model;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.audit.AuditCalls;
import dev.waymark.project.audit.AuditCheck;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.Origin;
import dev.waymark.project.header.Value;
import dev.waymark.project.seed.SeedData;
import dev.waymark.project.seed.SeedReader;
import dev.waymark.project.source.Findings;
import dev.waymark.rendering.token.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Puts the parts of one SQL file together as a model.
final class ModelAssembly {

    private final Workshop workshop;
    private final Findings findings;
    private final Origin origin;
    private final ModelStatements statements;
    private final ModelHead head;
    private final Block block;
    private final Names names;
    private final Map<String, AuditDefinition> audits;

    /// @param audits that the model may call, its inline ones included
    ModelAssembly(
            Workshop workshop,
            Origin origin,
            ModelStatements statements,
            ModelHead head,
            Map<String, AuditDefinition> audits) {
        this.workshop = workshop;
        this.findings = workshop.findings();
        this.origin = origin;
        this.statements = statements;
        this.head = head;
        this.block = head.block();
        this.names = head.names();
        this.audits = audits;
    }

    Optional<ModelReading> read() {
        Unsupported unsupported = new Unsupported(block);
        if (!block.truth("enabled", true) || unsupported.refuse()) {
            return Optional.empty();
        }
        unsupported.warn();
        Kind kind = head.kind();
        List<Column> columns = head.columns();
        Span query = query(kind);
        SeedData seed = kind instanceof Kind.Seed it ? seed(it, columns) : null;
        Model model = model(kind, columns, body(query, seed));
        return Optional.of(withReferences(model, query, seed));
    }

    private @Nullable Span query(Kind kind) {
        List<Span> queries = statements.queries();
        if (queries.size() > 1) {
            refuseQuery("Only one SELECT query is allowed per model.", origin.at(queries.get(1)));
        } else if (queries.isEmpty() && !(kind instanceof Kind.Seed)) {
            refuseQuery("Missing SELECT query in the model.", block.at());
        }
        return queries.isEmpty() || kind instanceof Kind.Seed ? null : queries.getFirst();
    }

    private void refuseQuery(String summary, Location at) {
        findings.error("model-query", summary, "Write exactly one query behind the block.", at);
    }

    private @Nullable SeedData seed(Kind.Seed kind, @Nullable List<Column> columns) {
        return new SeedReader(workshop.folder(), findings)
                .read(kind, origin.file().path(), block.placeOf("kind"), names::fold, columns)
                .orElse(null);
    }

    private Body body(@Nullable Span query, @Nullable SeedData seed) {
        BodyReader reader = new BodyReader(statements, workshop.defaults());
        if (seed != null) {
            return reader.seed(seed.csv(), seed.hashes());
        }
        return query == null
                ? new Body.Nothing()
                : reader.query(query, block.truth("optimize_query", true));
    }

    private Model model(Kind kind, @Nullable List<Column> columns, Body body) {
        ModelName name = head.name();
        List<AuditCalls.Placed> calls = new AuditCalls(findings).read(block.items("audits"));
        List<AuditDefinition> definitions = new AuditCheck(audits, findings).used(calls);
        Model bare =
                new Model(
                        name,
                        origin.dialect(),
                        kind,
                        new ScheduleReader(block).read(),
                        body,
                        head.layout(name, kind, columns),
                        new AboutReader(block, names).read(comment(), columnComments()),
                        columns,
                        calls.stream().map(AuditCalls.Placed::call).toList(),
                        definitions,
                        declaredReferences(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        settings(),
                        block.text("project", workshop.settings().config().project()),
                        origin.file().name());
        return Models.withVariables(bare, head.variables());
    }

    private @Nullable String comment() {
        Span header = statements.header();
        return header == null ? null : Comments.text(header.before());
    }

    private SortedMap<String, String> columnComments() {
        return statements.queries().isEmpty()
                ? new TreeMap<>()
                : new ColumnComments(names::fold).of(statements.queries().getFirst());
    }

    private SortedSet<ModelName> declaredReferences() {
        SortedSet<ModelName> declared = new TreeSet<>();
        for (Value item : block.items("depends_on")) {
            declared.add(names.full(item.isString() ? item.text() : item.raw()));
        }
        return declared;
    }

    private SortedMap<String, String> settings() {
        SortedMap<String, String> settings = new TreeMap<>();
        for (String name : ModelProperties.SETTINGS) {
            block.value(name)
                    .ifPresent(value -> settings.put(name.toUpperCase(Locale.ROOT), value.sql()));
        }
        return settings;
    }

    private ModelReading withReferences(
            Model model, @Nullable Span query, @Nullable SeedData seed) {
        References references = new References(workshop, names, origin);
        String rendered = query == null ? null : references.render(query, model);
        SortedSet<ModelName> tables =
                query == null
                        ? new TreeSet<>()
                        : rendered == null
                                ? references.tables(query)
                                : references.tables(rendered, query);
        Model linked = Models.withReferences(model, tables);
        List<Column> inferred = seed == null ? null : seed.columns();
        return new ModelReading(
                linked, rendered, inferred, names.catalog(), block.at(), ignoredRules());
    }

    private SortedSet<String> ignoredRules() {
        SortedSet<String> ignored = new TreeSet<>();
        block.texts("ignored_rules").forEach(name -> ignored.add(name.toLowerCase(Locale.ROOT)));
        return ignored;
    }
}
