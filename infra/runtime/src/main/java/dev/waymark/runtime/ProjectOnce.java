package dev.waymark.runtime;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectConfig;
import dev.waymark.project.ProjectReader;
import dev.waymark.project.ProjectReading;
import org.jspecify.annotations.Nullable;

/// The project's settings, read when something first asks for them.
final class ProjectOnce {

    private final Settings settings;
    private final ProjectReader reader;
    private @Nullable Project project;

    ProjectOnce(Settings settings, ProjectReader reader) {
        this.settings = settings;
        this.reader = reader;
    }

    /// @throws PlanRefused when the project has errors
    ProjectConfig config() {
        return project().config();
    }

    /// The full name of a model as a person writes it.
    ///
    /// @throws PlanRefused when the project has errors
    ModelName name(String written, Sql sql) {
        Project known = project();
        return sql.normalise(written, known.config().dialect(), known.defaultCatalog());
    }

    private synchronized Project project() {
        Project known = project;
        if (known == null) {
            known = read();
            project = known;
        }
        return known;
    }

    private Project read() {
        ProjectReading reading = reader.read(settings.folders(), settings.gateway());
        Project found = reading.project();
        if (found == null) {
            throw new PlanRefused(reading.diagnostics());
        }
        return found;
    }
}
