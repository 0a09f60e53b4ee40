package dev.waymark.project;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.config.ConfigReader;
import dev.waymark.project.config.Settings;
import dev.waymark.project.model.Names;
import dev.waymark.project.shelf.Keep;
import dev.waymark.project.shelf.Shelf;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFolder;
import dev.waymark.rendering.Renderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/// Reads SQLMesh projects as they are. Whatever is wrong in the files is a diagnostic, and all
/// problems show at once.
public final class ProjectReader {

    private final Sql sql;
    private final Renderer renderer;
    private final Map<String, String> environment;
    private final Keep keep;
    private final @Nullable Hashing hashing;

    /// One that reads every file each time.
    ///
    /// @param sql must be safe for use from several threads
    /// @param environmentVariables for `env_var('X')` and `SQLMESH__` settings
    public ProjectReader(Sql sql, Renderer renderer, Map<String, String> environmentVariables) {
        this(sql, renderer, environmentVariables, Keep.NOTHING, null);
    }

    /// @param keep what files were read as, for the next process
    /// @param hashing for projects that know what their models are by themselves; null for others
    public ProjectReader(
            Sql sql,
            Renderer renderer,
            Map<String, String> environmentVariables,
            Keep keep,
            @Nullable Hashing hashing) {
        this.keep = keep;
        this.hashing = hashing;
        this.sql = sql;
        this.renderer = renderer;
        this.environment = Map.copyOf(environmentVariables);
    }

    /// A class of each library that has a say in what a project is read as.
    public static List<Class<?>> libraries() {
        return List.of(ProjectReader.class, Renderer.class, Sql.class, CSVFormat.class);
    }

    /// @param folders one project each; the first one's connections and state count (semantics
    ///   12.2)
    /// @param gateway asked for by the user; null for the project's own choice
    public ProjectReading read(List<Path> folders, @Nullable String gateway) {
        return read(folders, gateway, settings(folders, gateway));
    }

    /// The same, with the first folder's settings read already.
    ///
    /// @param first what [#settings] gave for the same folders and gateway
    public ProjectReading read(
            List<Path> folders, @Nullable String gateway, SettingsReading first) {
        Findings findings = new Findings();
        first.diagnostics().forEach(findings::add);
        Shelf shelf = Shelf.open(keep);
        List<Settings> settings = new ArrayList<>();
        List<FolderReader.Content> contents = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            SourceFolder folder = folder(folders, i, findings);
            (i == 0 ? first.settings() : settings(folder, gateway, findings))
                    .ifPresent(it -> {
                        settings.add(it);
                        FolderReader reader = new FolderReader(folder, it, findings);
                        contents.add(reader.read(sql, renderer, shelf));
                    });
        }
        Project project =
                settings.isEmpty()
                        ? null
                        : new ProjectAssembly(sql, renderer, settings, findings, shelf, hashing)
                                .assemble(contents);
        shelf.close();
        return new ProjectReading(
                findings.hasErrors() ? null : project, findings.inOrder(), project);
    }

    /// The settings alone, of the first folder: for whoever needs no models. What is wrong in the
    /// models stays unseen.
    ///
    /// @param gateway asked for by the user; null for the project's own choice
    public SettingsReading settings(List<Path> folders, @Nullable String gateway) {
        Findings findings = new Findings();
        Optional<Settings> read = settings(folder(folders, 0, findings), gateway, findings);
        return new SettingsReading(read.orElse(null), findings.inOrder());
    }

    private static SourceFolder folder(List<Path> folders, int index, Findings findings) {
        Path path = folders.get(index);
        return new SourceFolder(path, prefix(path, folders), findings);
    }

    private Optional<Settings> settings(
            SourceFolder folder, @Nullable String gateway, Findings findings) {
        if (!Files.isDirectory(folder.root())) {
            findings.error(
                    "folder-missing",
                    "There is no folder " + folder.root() + ".",
                    "Point to the folder of a project.",
                    Location.file(folder.prefix()));
            return Optional.empty();
        }
        return new ConfigReader(folder, findings, environment).read(gateway).map(this::folded);
    }

    /// Catalogs in the case of the project's dialect, as in the names of models.
    private Settings folded(Settings settings) {
        String dialect = settings.config().dialect();
        return settings.withCatalogs(catalog -> Names.folded(sql, dialect, catalog));
    }

    private static String prefix(Path folder, List<Path> all) {
        return all.size() < 2 ? "" : folder.toAbsolutePath().normalize().getFileName() + "/";
    }
}
