package dev.waymark.project.model;

import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.config.Settings;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFolder;
import dev.waymark.rendering.Renderer;
import java.util.Map;

/// What every model of one folder is read with.
///
/// @param audits the project's own, by lower-case name
/// @param macros the project's own macros that no SQL engine knows
public record Workshop(
        Sql sql,
        Renderer renderer,
        Settings settings,
        Defaults defaults,
        SourceFolder folder,
        Map<String, AuditDefinition> audits,
        OwnMacros macros,
        Findings findings) {

    /// The same with another place for what is found wrong.
    public Workshop with(Findings others) {
        return new Workshop(sql, renderer, settings, defaults, folder, audits, macros, others);
    }

    /// Lower-case dialect of models that name none.
    String dialect() {
        return settings.config().dialect();
    }
}
