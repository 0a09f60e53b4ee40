package dev.waymark.project.model;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.Jinja;
import dev.waymark.project.header.Origin;
import dev.waymark.project.seed.SeedData;
import dev.waymark.project.seed.SeedReader;
import dev.waymark.project.source.Findings;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Span;
import java.util.List;
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

    /// Empty for a model that is switched off.
    Optional<ModelReading> read() {
        if (!block.truth("enabled", true)) {
            return Optional.empty();
        }
        new Unsupported(block).warn();
        Kind kind = head.kind();
        new Unheeded(block, head.engine()).note(kind);
        List<Column> columns = head.columns();
        Span query = query(kind);
        SeedData seed = kind instanceof Kind.Seed it ? seed(it, columns) : null;
        Model model =
                new ModelParts(workshop, head, origin.file().name(), audits)
                        .model(kind, columns, body(query, seed), comment(), columnComments());
        new PythonMacroUse(workshop, origin, statements.all()).warn(model, block.at());
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
                .read(kind, origin.file().path(), block.placeOf("kind"), names::column, columns)
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

    private @Nullable String comment() {
        Span header = statements.header();
        return header == null ? null : Comments.text(header.before());
    }

    private SortedMap<String, String> columnComments() {
        return statements.queries().isEmpty() || Jinja.isBlock(statements.queries().getFirst())
                ? new TreeMap<>()
                : new ColumnComments(names::fold).of(statements.queries().getFirst());
    }

    /// Comments in Jinja are known once it is rendered.
    ///
    /// @param rendered null for a query that is not Jinja
    private Model commented(Model model, @Nullable String rendered) {
        return rendered == null || block.has("column_descriptions")
                ? model
                : Models.withColumnDescriptions(
                        model,
                        new ColumnComments(names::fold)
                                .of(Span.of(Scanner.scan(rendered, names.dialect()))));
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
                                : references.tables(rendered, query, model.needsPython());
        boolean jinja = query != null && Jinja.isBlock(query);
        Model linked = commented(Models.withReferences(model, tables), jinja ? rendered : null);
        List<Column> inferred = seed == null ? null : seed.columns();
        return new ModelReading(
                linked, rendered, inferred, names.catalog(), block.at(), head.ignoredRules());
    }
}
