package dev.waymark.runtime;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.ProjectConfig;
import dev.waymark.project.ProjectReader;
import dev.waymark.project.SettingsReading;
import org.jspecify.annotations.Nullable;

/// The project's settings, read when something first asks for them. The models are not: what a plan
/// says is carried out whatever the files say by now.
final class SettingsOnce {

    private final Settings settings;
    private final ProjectReader reader;
    private @Nullable SettingsReading reading;

    SettingsOnce(Settings settings, ProjectReader reader) {
        this.settings = settings;
        this.reader = reader;
    }

    /// @throws PlanRefused when the settings have errors
    ProjectConfig config() {
        SettingsReading known = reading();
        ProjectConfig config = known.config();
        if (config == null) {
            throw new PlanRefused(known.diagnostics());
        }
        return config;
    }

    /// The full name of a model as a person writes it.
    ///
    /// @throws PlanRefused when the settings have errors
    ModelName name(String written, Sql sql) {
        return sql.normalise(written, config().dialect(), reading().defaultCatalog());
    }

    /// What reading them gave; they may have errors.
    synchronized SettingsReading reading() {
        SettingsReading known = reading;
        if (known == null) {
            known = reader.settings(settings.folders(), settings.gateway());
            reading = known;
        }
        return known;
    }
}
