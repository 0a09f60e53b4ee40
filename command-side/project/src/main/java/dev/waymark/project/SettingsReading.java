package dev.waymark.project;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.project.ProjectConfig.Gateway;
import dev.waymark.project.config.Settings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What reading the settings of the first folder gave.
public final class SettingsReading {

    private final @Nullable Settings settings;
    private final List<Diagnostic> diagnostics;

    /// @param settings null when there are none to read
    /// @param diagnostics everything found in them
    SettingsReading(@Nullable Settings settings, List<Diagnostic> diagnostics) {
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    /// Null when anything in the settings is an error.
    public @Nullable ProjectConfig config() {
        return settings == null || hasErrors() ? null : settings.config();
    }

    /// Of the chosen gateway; empty when there are no settings.
    public String defaultCatalog() {
        return settings == null ? "" : settings.defaultCatalog();
    }

    /// The chosen one, also where something else in the settings is wrong: the state lies where it
    /// says. Empty when the settings cannot be read.
    public Optional<Gateway> gateway() {
        return Optional.ofNullable(settings)
                .map(found -> found.config().gateways().get(found.gateway()));
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    Optional<Settings> settings() {
        return Optional.ofNullable(settings);
    }

    private boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
