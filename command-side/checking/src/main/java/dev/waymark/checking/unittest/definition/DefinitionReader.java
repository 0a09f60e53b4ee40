package dev.waymark.checking.unittest.definition;

import dev.waymark.checking.unittest.definition.Definition.Expected;
import dev.waymark.checking.unittest.definition.Definition.Input;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.Project;
import dev.waymark.project.UnitTest;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlReader;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Understands the tests of a project (semantics 1.15).
public final class DefinitionReader {

    private final Project project;
    private final Names names;
    private final ProjectTexts texts;
    private final Map<String, Mapping> files = new HashMap<>();

    public DefinitionReader(Project project, Sql sql, ProjectTexts texts) {
        this.project = project;
        this.names = Names.of(project, sql);
        this.texts = texts;
    }

    /// What became of reading one test.
    public sealed interface Reading {

        record Understood(Definition definition) implements Reading {}

        record Wrong(List<Diagnostic> diagnostics) implements Reading {}
    }

    public Reading read(UnitTest test) {
        Problems problems = new Problems(test.name());
        Mapping written = mapping(test);
        Definition definition = new One(test, written, problems).read();
        return definition == null
                ? new Reading.Wrong(problems.found())
                : new Reading.Understood(definition);
    }

    /// The project room has read this very text without objection.
    private Mapping mapping(UnitTest test) {
        Mapping all = files.computeIfAbsent(test.file(), _ -> document(test));
        return all.get(test.name()) instanceof Mapping found ? found : nothing(test);
    }

    private static Mapping document(UnitTest test) {
        SourceFile file = new SourceFile(test.file(), Path.of(test.file()), test.yaml());
        YamlValue root = YamlReader.read(file, new Findings()).orElse(null);
        return root instanceof Mapping all ? all : nothing(test);
    }

    private static Mapping nothing(UnitTest test) {
        return new Mapping(new LinkedHashMap<>(), new Location(test.file(), test.line(), 1));
    }

    /// The reading of one test.
    private final class One {

        private final UnitTest test;
        private final Mapping written;
        private final Problems problems;
        private final ContentReader contents;

        One(UnitTest test, Mapping written, Problems problems) {
            this.test = test;
            this.written = written;
            this.problems = problems;
            this.contents = new ContentReader(names, texts, problems);
        }

        @Nullable Definition read() {
            Keys.check(written, problems);
            Model model = Objects.requireNonNull(project.models().get(new ModelName(test.model())));
            SortedMap<ModelName, Input> inputs = inputs(model);
            Mapping outputs = outputs();
            boolean partial = outputs != null && Plain.truth(outputs.get("partial"), false);
            Expected query = outputs == null ? null : query(outputs, partial);
            SequencedMap<String, Expected> ctes = ctes(outputs, partial);
            return problems.found().isEmpty()
                    ? new Definition(
                            test,
                            model,
                            Plain.text(written.get("description")),
                            Plain.text(written.get("schema")),
                            gateway(),
                            inputs,
                            query,
                            ctes,
                            VariablesReader.read(written.get("vars")))
                    : null;
        }

        private @Nullable String gateway() {
            String gateway = Plain.text(written.get("gateway"));
            return gateway == null ? null : gateway.toLowerCase(Locale.ROOT);
        }

        private SortedMap<ModelName, Input> inputs(Model model) {
            SortedMap<ModelName, Input> inputs = new TreeMap<>();
            SortedSet<ModelName> missing = new TreeSet<>(model.dependsOn());
            missing.remove(model.name());
            if (written.get("inputs") instanceof Mapping given && !given.entries().isEmpty()) {
                given.entries()
                        .forEach((name, entry) -> {
                            missing.remove(names.model(name));
                            input(name, entry.value(), inputs);
                        });
                if (model.dependsOnSelf()) {
                    inputs.putIfAbsent(
                            model.name(), new Input(new Content.Rows(List.of()), new TreeMap<>()));
                }
            }
            missing.forEach(this::refuseMissing);
            return inputs;
        }

        private void refuseMissing(ModelName table) {
            problems.add(
                    "Incomplete test, missing input model '" + table + "'.",
                    "Give rows for it under `inputs`; an empty list will do.",
                    written.placeOf("inputs"));
        }

        private void input(String name, YamlValue value, SortedMap<ModelName, Input> inputs) {
            SortedMap<String, String> types = new TreeMap<>();
            YamlValue columns = value instanceof Mapping table ? table.get("columns") : null;
            if (columns instanceof Mapping mapping) {
                mapping.entries()
                        .forEach((column, type) ->
                                types.put(
                                        names.column(column),
                                        String.valueOf(Plain.text(type.value()))));
            } else if (columns != null) {
                problems.add(
                        "Invalid 'columns' value for model '"
                                + name
                                + "', expected a mapping name -> type.",
                        "Write `columns: {a: INT}`.",
                        columns.at());
            }
            contents.read(name, value)
                    .ifPresent(it -> inputs.put(names.model(name), new Input(it, types)));
        }

        private @Nullable Mapping outputs() {
            if (!(written.get("outputs") instanceof Mapping outputs)
                    || outputs.entries().isEmpty()) {
                problems.add(
                        "Incomplete test, missing outputs.",
                        "Add `outputs: {query: [...]}`.",
                        written.placeOf("outputs"));
                return null;
            }
            if (outputs.get("query") == null && outputs.get("ctes") == null) {
                problems.add(
                        "Incomplete test, outputs must contain 'query' or 'ctes'.",
                        "Add `query: [...]`.",
                        outputs.at());
            }
            return outputs;
        }

        private @Nullable Expected query(Mapping outputs, boolean partial) {
            YamlValue query = outputs.get("query");
            return query == null ? null : expected(test.model(), query, partial);
        }

        private SequencedMap<String, Expected> ctes(@Nullable Mapping outputs, boolean partial) {
            SequencedMap<String, Expected> ctes = new LinkedHashMap<>();
            if (outputs != null && outputs.get("ctes") instanceof Mapping given) {
                given.entries()
                        .forEach((name, entry) -> {
                            Expected expected = expected(name, entry.value(), partial);
                            if (expected != null) {
                                ctes.put(names.column(name), expected);
                            }
                        });
            }
            return ctes;
        }

        private @Nullable Expected expected(String table, YamlValue value, boolean partial) {
            boolean own = value instanceof Mapping it && Plain.truth(it.get("partial"), false);
            return contents.read(table, value)
                    .map(content -> new Expected(content, partial || own))
                    .orElse(null);
        }
    }
}
