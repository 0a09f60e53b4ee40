package dev.waymark.conformance.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.conformance.vector.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in for the machine that a project was written for, as when its facts were taken:
/// variables without a value are `x`, and settings written in Python are what they came to.
record StandInSettings(Folder copy, JsonNode facts) {

    private static final Pattern WITHOUT_DEFAULT =
            Pattern.compile("env_var\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)");

    Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        for (String name : List.of("config.yaml", "config.yml")) {
            Path file = copy.path().resolve(name);
            Matcher variable = WITHOUT_DEFAULT.matcher(Files.isRegularFile(file) ? text(file) : "");
            while (variable.find()) {
                variables.put(variable.group(1), "x");
            }
        }
        return variables;
    }

    void replacePython() {
        if (facts.path("config_file").asText().endsWith(".py")) {
            Folder.delete(copy.path().resolve(facts.get("config_file").asText()));
            copy.write("config.yaml", settings());
        }
    }

    /// JSON is YAML.
    private String settings() {
        String catalog = facts.path("default_catalog").asText("memory");
        String database = catalog.equals("memory") ? ":memory:" : catalog + ".db";
        return """
        gateways: {"local": {"connection": {"type": "duckdb", "database": "%s"}}}
        default_gateway: local
        model_defaults: %s
        variables: %s
        """
                .formatted(database, orNothing("model_defaults"), orNothing("variables"));
    }

    private String orNothing(String field) {
        return facts.path(field).isObject() ? facts.get(field).toString() : "{}";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
