package dev.waymark.conformance.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.conformance.vector.Folder;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectReader;
import dev.waymark.project.ProjectReading;
import dev.waymark.rendering.Renderer;
import dev.waymark.sql.JSqlParserSql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A copy of somebody's project. A project with errors is not read at all, and rightly so; to see
/// what is read of the rest, files with errors are taken out of the copy one round after the other.
///
/// @param copy where it lies
/// @param facts about the project
record ForeignProject(Folder copy, JsonNode facts) {

    private static final int ROUNDS = 50;

    /// @param source of the whole repository
    void lay(Path source) {
        copy.copy(source.resolve(facts.path("project").asText()));
        new StandInSettings(copy, facts).replacePython();
    }

    Found read() {
        Map<String, String> variables = new StandInSettings(copy, facts).environment();
        ProjectReader reader = new ProjectReader(new JSqlParserSql(), new Renderer(), variables);
        Map<String, Diagnostic> refused = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            ProjectReading reading = reader.read(List.of(copy.path()), null);
            Project project = reading.project();
            if (project != null) {
                return new Found(project, refused, null);
            }
            List<Diagnostic> errors =
                    reading.diagnostics().stream().filter(Diagnostic::isError).toList();
            if (errors.stream().filter(error -> takenOut(error, refused)).count() == 0) {
                return new Found(null, refused, errors.getFirst());
            }
        }
        throw new IllegalStateException("still errors after " + ROUNDS + " rounds");
    }

    private boolean takenOut(Diagnostic error, Map<String, Diagnostic> refused) {
        Location at = error.at();
        if (at == null || !at.file().contains("/") || refused.containsKey(at.file())) {
            return false;
        }
        Path file = copy.path().resolve(at.file());
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Folder.delete(file);
        refused.put(at.file(), error);
        return true;
    }
}
