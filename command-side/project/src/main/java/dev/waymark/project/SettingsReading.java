package dev.waymark.project;

import dev.waymark.kernel.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What reading the settings gave.
///
/// @param config null when any diagnostic is an error
/// @param defaultCatalog of the chosen gateway; empty when there is no config
/// @param diagnostics everything found in them
public record SettingsReading(
        @Nullable ProjectConfig config, String defaultCatalog, List<Diagnostic> diagnostics) {}
