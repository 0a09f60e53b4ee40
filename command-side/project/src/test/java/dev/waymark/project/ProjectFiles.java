package dev.waymark.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.shelf.Keep;
import dev.waymark.rendering.Renderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A small project on disk, for tests.
public final class ProjectFiles {

    public static final String CONFIG =
            """
            gateways:
              local:
                connection: {type: duckdb, database: shop.duckdb}
            model_defaults:
              dialect: duckdb
            """;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    private ProjectFiles(Path folder) {
        this.folder = folder;
    }

    /// Without any file.
    public static ProjectFiles empty(Path folder) {
        return new ProjectFiles(folder);
    }

    /// With settings for DuckDB.
    public static ProjectFiles in(Path folder) {
        return empty(folder).with("config.yaml", CONFIG);
    }

    public ProjectFiles with(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProjectFiles where(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public ProjectReading read() {
        return read(null);
    }

    /// Reads it without a shelf, with an empty one, and with what that one kept: it must be the
    /// same.
    public ProjectReading read(String gateway) {
        MemoryKeep keep = new MemoryKeep();
        ProjectReading plain = read(Keep.NOTHING, gateway);
        assertThat(read(keep, gateway)).as("with an empty shelf").isEqualTo(plain);
        assertThat(read(keep, gateway)).as("from the shelf").isEqualTo(plain);
        return plain;
    }

    private ProjectReading read(Keep keep, String gateway) {
        return new ProjectReader(new WordSql(), new Renderer(), environment, keep, null)
                .read(List.of(folder), gateway);
    }

    /// The project, which must have been read without errors.
    public Project project() {
        return project(read());
    }

    public static Project project(ProjectReading reading) {
        if (reading.project() == null) {
            throw new AssertionError(String.join("\n", shown(reading)));
        }
        return reading.project();
    }

    public Model model(String name) {
        Model model = project().models().get(new ModelName(name));
        if (model == null) {
            throw new AssertionError("no " + name + " among " + project().models().keySet());
        }
        return model;
    }

    /// Diagnostics as `ERROR code file:line:column`.
    public List<String> problems() {
        return shown(read());
    }

    public static List<String> shown(ProjectReading reading) {
        return reading.diagnostics().stream()
                .map(d -> d.severity() + " " + d.code() + " " + d.at())
                .toList();
    }

    /// The one diagnostic with that code.
    public Diagnostic problem(String code) {
        List<Diagnostic> found =
                read().diagnostics().stream().filter(d -> d.code().equals(code)).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + code + ": " + problems());
        }
        return found.getFirst();
    }
}
