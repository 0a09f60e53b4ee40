package dev.waymark.project.config;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import dev.waymark.project.source.SourceFolder;
import dev.waymark.project.yaml.YamlReader;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the settings files of a project and joins them: project, then person, then environment
/// (semantics 1.1).
final class ConfigFiles {

    static final List<String> NAMES =
            List.of("config.yaml", "config.yml", "sqlmesh.yaml", "sqlmesh.yml");

    private static final String PYTHON = "config.py";

    private final SourceFolder folder;
    private final Findings findings;
    private final Map<String, String> environment;

    ConfigFiles(SourceFolder folder, Findings findings, Map<String, String> environment) {
        this.folder = folder;
        this.findings = findings;
        this.environment = environment;
    }

    /// The joined tree; empty, with a finding, when there is no project file that can be read.
    Optional<Mapping> read() {
        return only().flatMap(folder::read)
                .flatMap(file -> file.name().endsWith(".py") ? python(file) : tree(file))
                .map(this::withPersonal)
                .map(tree -> Layers.over(tree, Overrides.from(environment)));
    }

    private Optional<Path> only() {
        List<Path> found =
                NAMES.stream().map(folder::resolve).filter(Files::isRegularFile).toList();
        boolean python = Files.isRegularFile(folder.resolve(PYTHON));
        if (found.size() + (python ? 1 : 0) > 1) {
            refuseSeveral(found, python);
        } else if (python) {
            return Optional.of(folder.resolve(PYTHON));
        } else if (found.isEmpty()) {
            refuseNone();
        } else {
            return Optional.of(found.getFirst());
        }
        return Optional.empty();
    }

    private void refuseSeveral(List<Path> found, boolean python) {
        String names = String.join(", ", found.stream().map(folder::relative).toList());
        findings.error(
                "several-config-files",
                "Multiple configuration files found: "
                        + names
                        + (python ? ", " + PYTHON : "")
                        + ".",
                "Keep one and move what the others say into it.",
                Location.file(folder.name(found.getFirst())));
    }

    private void refuseNone() {
        findings.error(
                "no-config-file",
                "SQLMesh project config could not be found: no " + String.join(", ", NAMES) + ".",
                "Point to the folder of a project, or create config.yaml in it.",
                null);
    }

    private Optional<Mapping> python(SourceFile file) {
        return new PythonSettings(file, environment, findings).read();
    }

    private Optional<Mapping> tree(SourceFile file) {
        SourceFile filled = new EnvironmentText(environment, findings).fill(file);
        YamlValue tree = YamlReader.read(filled, findings).orElse(null);
        if (tree instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        if (tree != null) {
            findings.error(
                    "wrong-value", "The file must be keys with values.", "Write keys.", tree.at());
            return Optional.empty();
        }
        return file.isBlank() || !findings.hasErrors()
                ? Optional.of(new Mapping(new LinkedHashMap<>(), file.whole()))
                : Optional.empty();
    }

    private Mapping withPersonal(Mapping project) {
        Path home = personalFolder();
        if (home == null) {
            return project;
        }
        SourceFolder personal = new SourceFolder(home, "~/.sqlmesh/", findings);
        return NAMES.stream()
                .map(personal::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .flatMap(personal::read)
                .flatMap(this::tree)
                .map(over -> Layers.over(project, over))
                .orElse(project);
    }

    private @Nullable Path personalFolder() {
        String own = environment.get("SQLMESH_HOME");
        String home = environment.get("HOME");
        if (own != null) {
            return Path.of(own);
        }
        return home == null ? null : Path.of(home, ".sqlmesh");
    }
}
