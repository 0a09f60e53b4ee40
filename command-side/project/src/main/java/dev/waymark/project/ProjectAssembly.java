package dev.waymark.project;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.OwnHashes;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.Linting.Rules;
import dev.waymark.project.config.Settings;
import dev.waymark.project.graph.GraphCheck;
import dev.waymark.project.graph.ModelGraph;
import dev.waymark.project.graph.OutputColumns;
import dev.waymark.project.model.LoadingLocals;
import dev.waymark.project.model.ModelReading;
import dev.waymark.project.shelf.Shelf;
import dev.waymark.project.source.Findings;
import dev.waymark.project.unittest.UnitTestCheck;
import dev.waymark.rendering.Renderer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Joins what the folders hold and looks at the whole.
final class ProjectAssembly {

    private final Sql sql;
    private final Renderer renderer;
    private final List<Settings> settings;
    private final Settings main;
    private final Findings findings;
    private final Shelf shelf;
    private final @Nullable Hashing hashing;

    /// @param settings of each folder, the main one first
    ProjectAssembly(
            Sql sql,
            Renderer renderer,
            List<Settings> settings,
            Findings findings,
            Shelf shelf,
            @Nullable Hashing hashing) {
        this.shelf = shelf;
        this.hashing = hashing;
        this.sql = sql;
        this.renderer = renderer;
        this.settings = settings;
        this.main = settings.getFirst();
        this.findings = findings;
    }

    Project assemble(List<FolderReader.Content> contents) {
        GraphCheck check = new GraphCheck(main.defaultCatalog(), findings);
        SortedMap<ModelName, ModelReading> readings =
                check.unique(contents.stream().flatMap(c -> c.models().stream()).toList());
        SortedMap<String, ModelReading> audits = audits(contents);
        check.audits(places(audits), readings);
        ModelGraph graph = new ModelGraph(readings);
        check.circles(graph);
        if (!findings.hasErrors()) {
            check.undeclared(readings);
        }
        SortedMap<ModelName, Model> models = new TreeMap<>();
        readings.forEach((name, reading) -> models.put(name, reading.model()));
        SortedMap<ModelName, List<Column>> columns = columns(graph);
        return project(
                models,
                nodes(audits),
                columns,
                tests(contents, models),
                linting(contents, readings),
                ownHashes(readings, columns));
    }

    private Map<ModelName, OwnHashes> ownHashes(
            SortedMap<ModelName, ModelReading> readings,
            SortedMap<ModelName, List<Column>> columns) {
        return hashing == null
                ? Map.of()
                : new KnownHashes(hashing, shelf, columns).of(readings.values());
    }

    private Project project(
            SortedMap<ModelName, Model> models,
            SortedMap<String, Model> audits,
            SortedMap<ModelName, List<Column>> columns,
            List<UnitTest> tests,
            Linting linting,
            Map<ModelName, OwnHashes> ownHashes) {
        return new Project(
                main.config(),
                main.gateway(),
                main.defaultCatalog(),
                models,
                audits,
                columns,
                settings.stream().flatMap(it -> it.beforeAll().stream()).toList(),
                settings.stream().flatMap(it -> it.afterAll().stream()).toList(),
                tests,
                linting,
                ownHashes);
    }

    private Linting linting(
            List<FolderReader.Content> contents, SortedMap<ModelName, ModelReading> readings) {
        SortedMap<String, Rules> rules = new TreeMap<>();
        for (int i = 0; i < settings.size(); i++) {
            Rules written = settings.get(i).linter();
            written.own().addAll(contents.get(i).rules());
            rules.put(settings.get(i).config().project(), written);
        }
        SortedMap<ModelName, SortedSet<String>> ignored = new TreeMap<>();
        SortedMap<ModelName, Location> places = new TreeMap<>();
        readings.forEach((name, reading) -> {
            places.put(name, reading.at());
            if (!reading.ignoredRules().isEmpty()) {
                ignored.put(name, reading.ignoredRules());
            }
        });
        return new Linting(rules, ignored, places);
    }

    private SortedMap<ModelName, List<Column>> columns(ModelGraph graph) {
        return new OutputColumns(sql, renderer, LoadingLocals.of(main), shelf).of(graph);
    }

    /// Standalone audits by name.
    private static SortedMap<String, ModelReading> audits(List<FolderReader.Content> contents) {
        SortedMap<String, ModelReading> audits = new TreeMap<>();
        for (FolderReader.Content content : contents) {
            content.audits().forEach(it -> audits.put(it.model().name().table(), it));
        }
        return audits;
    }

    private static SortedMap<String, Model> nodes(SortedMap<String, ModelReading> audits) {
        SortedMap<String, Model> nodes = new TreeMap<>();
        audits.forEach((name, reading) -> nodes.put(name, reading.model()));
        return nodes;
    }

    private static Map<String, Location> places(SortedMap<String, ModelReading> audits) {
        Map<String, Location> places = new TreeMap<>();
        audits.forEach((name, reading) -> places.put(name, reading.at()));
        return places;
    }

    private List<UnitTest> tests(
            List<FolderReader.Content> contents, SortedMap<ModelName, Model> models) {
        UnitTestCheck check =
                new UnitTestCheck(
                        models,
                        name -> sql.normalise(name, main.config().dialect(), main.defaultCatalog()),
                        findings);
        return contents.stream()
                .flatMap(content -> content.tests().stream())
                .map(check::check)
                .flatMap(Optional::stream)
                .toList();
    }
}
