package dev.waymark.project.model;

import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.config.Settings;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFolder;
import dev.waymark.rendering.Renderer;
import java.util.Map;
import java.util.Set;

/// What every model of one folder is read with.
///
/// @param audits the project's own, by lower-case name
/// @param pythonMacros lower-case names that are defined in Python, and reported there
public record Workshop(
        Sql sql,
        Renderer renderer,
        Settings settings,
        Defaults defaults,
        SourceFolder folder,
        Map<String, AuditDefinition> audits,
        Set<String> pythonMacros,
        Findings findings) {

    /// Lower-case dialect of models that name none.
    String dialect() {
        return settings.config().dialect();
    }
}
