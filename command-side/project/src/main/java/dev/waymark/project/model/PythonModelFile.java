package dev.waymark.project.model;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.Origin;
import dev.waymark.project.header.Property;
import dev.waymark.project.header.Value;
import dev.waymark.project.python.ModelDecorator;
import dev.waymark.project.python.PythonFile;
import dev.waymark.project.python.PythonFile.Decorated;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Reads the Python models of one file as far as `@model(...)` tells (semantics 1.6). They are
/// planned and never run.
public final class PythonModelFile {

    private final Workshop workshop;
    private final SourceFile file;
    private final PythonFile python;
    private final Findings findings;

    public PythonModelFile(Workshop workshop, SourceFile file) {
        this.workshop = workshop;
        this.file = file;
        this.python = new PythonFile(file);
        this.findings = workshop.findings();
    }

    /// A reading for each model that is switched on, with one finding each.
    public List<ModelReading> read() {
        return python.decorated("model").stream().flatMap(this::models).toList();
    }

    private Stream<ModelReading> models(Decorated function) {
        Origin plain = Origin.of(file, workshop.dialect());
        String dialect =
                block(ModelDecorator.of(function, plain)).text("dialect", workshop.dialect());
        Origin origin = Origin.of(file, dialect.toLowerCase(Locale.ROOT));
        ModelDecorator decorator = ModelDecorator.of(function, origin);
        Block block = block(decorator);
        block.refuseUnknown(ModelProperties.KNOWN, "@model");
        if (!block.has("name") && !workshop.settings().inferNames()) {
            unnamed(decorator);
            return Stream.of();
        }
        return new Blueprints(block, workshop, origin.dialect())
                .read().stream()
                        .map(variables -> new ModelHead(workshop, origin, block, variables))
                        .filter(head -> head.block().truth("enabled", true))
                        .map(head -> model(decorator, head));
    }

    /// FULL when no kind is written.
    private Block block(ModelDecorator decorator) {
        List<Property> properties = new ArrayList<>(decorator.properties());
        boolean kind = properties.stream().anyMatch(it -> it.name().equals("kind"));
        if (!kind) {
            Origin origin = Origin.of(file, workshop.dialect());
            Value full = Value.scan("FULL", origin, decorator.function().at());
            properties.add(new Property("kind", full, decorator.function().at()));
        }
        return Block.of(properties, decorator.function().at(), findings);
    }

    private ModelReading model(ModelDecorator decorator, ModelHead head) {
        new Unsupported(head.block()).warn();
        Kind kind = head.kind();
        rules(decorator, head, kind);
        Decorated function = decorator.function();
        Body body = new Body.Python(function.function(), function.text());
        Model model =
                new ModelParts(workshop, head, file.name(), workshop.audits())
                        .model(kind, head.columns(), body, null, new TreeMap<>());
        Model linked =
                head.block().has("depends_on")
                        ? model
                        : Models.withReferences(model, parents(head.names()));
        warn(linked, decorator);
        return new ModelReading(
                linked, null, null, head.names().catalog(), head.block().at(), head.ignoredRules());
    }

    /// Tables that the code asks its environment for by a written-out name.
    private SortedSet<ModelName> parents(Names names) {
        SortedSet<ModelName> parents = new TreeSet<>();
        Stream.of("table", "resolve_table")
                .flatMap(method -> python.arguments(method).stream())
                .filter(written -> written.matches("[\\w.\"`-]+"))
                .forEach(written -> parents.add(names.full(written)));
        return parents;
    }

    private void rules(ModelDecorator decorator, ModelHead head, Kind kind) {
        boolean query = kind instanceof Kind.View || kind instanceof Kind.Embedded;
        if (kind instanceof Kind.Seed
                || kind instanceof Kind.Managed
                || (query && !decorator.sql())) {
            findings.error(
                    "kind-rule",
                    "The kind " + kind.label() + " does not support Python models.",
                    "Use FULL or an incremental kind.",
                    head.block().placeOf("kind"));
        }
        boolean columns = head.block().has("columns") || decorator.computed().contains("columns");
        if (!columns && !decorator.sql()) {
            findings.error(
                    "columns-missing",
                    "A Python model must declare its columns.",
                    "Add `columns={\"name\": \"type\"}` to @model.",
                    head.block().at());
        }
    }

    private void warn(Model model, ModelDecorator decorator) {
        Optional<String> computed =
                decorator.computed().isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.join(", ", decorator.computed()));
        findings.warning(
                "python-model-not-supported",
                "The Python model "
                        + model.name().display(workshop.settings().defaultCatalog())
                        + " is planned; an apply that needs it is refused, because Waymark runs no"
                        + " Python."
                        + computed.map(it -> " Not read, since it is computed: " + it + ".")
                                .orElse(""),
                "Write it in SQL, or leave it out while you try Waymark.",
                decorator.function().at());
    }

    private void unnamed(ModelDecorator decorator) {
        findings.warning(
                "python-model-not-supported",
                "This Python model is left out: its name is computed.",
                "Write the name as a string, or the model in SQL.",
                decorator.function().at());
    }
}
