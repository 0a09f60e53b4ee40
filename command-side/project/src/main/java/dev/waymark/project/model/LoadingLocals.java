package dev.waymark.project.model;

import dev.waymark.project.config.Settings;
import java.util.Map;

/// The variables that SQLMesh itself defines while a project is loaded, as SQL.
public final class LoadingLocals {

    private LoadingLocals() {}

    public static Map<String, String> of(Settings settings) {
        return Map.of(
                "gateway", quoted(settings.gateway()),
                "default_catalog", quoted(settings.defaultCatalog()));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
