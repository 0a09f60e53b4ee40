package dev.waymark.project;

import dev.waymark.kernel.sql.Sql;
import dev.waymark.kernel.work.AllCores;
import dev.waymark.project.audit.AuditFiles;
import dev.waymark.project.config.Settings;
import dev.waymark.project.external.ExternalFiles;
import dev.waymark.project.header.BlockReader;
import dev.waymark.project.header.Origin;
import dev.waymark.project.model.Defaults;
import dev.waymark.project.model.ModelReading;
import dev.waymark.project.model.OwnMacros;
import dev.waymark.project.model.StandaloneAuditReader;
import dev.waymark.project.model.Workshop;
import dev.waymark.project.python.LinterRules;
import dev.waymark.project.python.PythonMacros;
import dev.waymark.project.shelf.Shelf;
import dev.waymark.project.shelf.ShelvedModels;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import dev.waymark.project.source.SourceFolder;
import dev.waymark.project.unittest.UnitTestFile;
import dev.waymark.rendering.Renderer;
import dev.waymark.rendering.jinja.JinjaFiles;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Statements;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Reads everything below one project folder (semantics 1.5).
final class FolderReader {

    private final SourceFolder folder;
    private final Settings settings;
    private final Findings findings;

    FolderReader(SourceFolder folder, Settings settings, Findings findings) {
        this.folder = folder;
        this.settings = settings;
        this.findings = findings;
    }

    /// @param models external ones included
    /// @param audits standalone ones
    /// @param rules of the linter, in Python
    record Content(
            List<ModelReading> models,
            List<ModelReading> audits,
            List<UnitTest> tests,
            Set<String> rules) {}

    Content read(Sql sql, Renderer renderer, Shelf shelf) {
        AuditFiles audits = audits();
        metrics();
        Defaults defaults = new Defaults(settings.defaults(), settings.config().dialect());
        Workshop workshop =
                new Workshop(
                        sql,
                        renderer,
                        settings,
                        defaults,
                        folder,
                        audits.definitions(),
                        macros(),
                        findings);
        return new Content(models(workshop, shelf), standalone(workshop, audits), tests(), rules());
    }

    private static List<ModelReading> standalone(Workshop workshop, AuditFiles audits) {
        return audits.standalone().stream()
                .map(audit -> new StandaloneAuditReader(workshop, audit).read())
                .toList();
    }

    private AuditFiles audits() {
        AuditFiles audits = new AuditFiles(settings.config().dialect(), findings);
        files("audits", ".sql").forEach(audits::read);
        return audits;
    }

    private OwnMacros macros() {
        PythonMacros python = new PythonMacros();
        files("macros", ".py").forEach(python::read);
        SortedMap<String, String> jinja = new TreeMap<>();
        files("macros", ".sql").forEach(file -> jinja.putAll(JinjaFiles.macros(file.text())));
        return new OwnMacros(python, jinja);
    }

    private void metrics() {
        files("metrics", ".sql").forEach(this::metric);
    }

    private void metric(SourceFile file) {
        String dialect = settings.config().dialect();
        Statements.split(file.text(), dialect).stream()
                .filter(statement -> BlockReader.isBlock(statement, "METRIC"))
                .findFirst()
                .ifPresent(metric -> refuseMetric(Origin.of(file, dialect), metric));
    }

    private void refuseMetric(Origin origin, Span metric) {
        findings.note(
                "metrics-not-supported",
                "Metrics are not evaluated.",
                "Nothing else depends on them; ask them of SQLMesh.",
                origin.at(metric));
    }

    private List<ModelReading> models(Workshop workshop, Shelf shelf) {
        ShelvedModels files = new ShelvedModels(workshop, shelf);
        List<Path> paths =
                folder.below("models", settings.ignored()).stream()
                        .filter(FolderReader::isModel)
                        .toList();
        List<ModelReading> all = new ArrayList<>();
        AllCores.map(paths, files::read).forEach(all::addAll);
        all.addAll(new ExternalFiles(workshop).read());
        return all;
    }

    private static boolean isModel(Path path) {
        String name = path.toString();
        return name.endsWith(".sql") || name.endsWith(".py");
    }

    private Set<String> rules() {
        Set<String> names = new TreeSet<>();
        files("linter", ".py").forEach(file -> names.addAll(LinterRules.of(file)));
        return names;
    }

    private List<UnitTest> tests() {
        return Stream.concat(files("tests", ".yaml"), files("tests", ".yml"))
                .filter(file -> file.path().getFileName().toString().startsWith("test"))
                .flatMap(file -> new UnitTestFile(file, findings).read().stream())
                .toList();
    }

    private Stream<SourceFile> files(String below, String ending) {
        return folder.below(below, settings.ignored()).stream()
                .filter(path -> path.toString().endsWith(ending))
                .map(folder::read)
                .flatMap(Optional::stream)
                .filter(Predicate.not(SourceFile::isBlank));
    }
}
