package dev.waymark.runtime;

import dev.waymark.project.ProjectConfig;
import dev.waymark.project.ProjectConfig.Connection;
import dev.waymark.project.ProjectConfig.Gateway;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The values of the settings that nobody may read elsewhere, told by the names that they have.
final class Secrets {

    private static final Pattern NAME =
            Pattern.compile("(?i)passw|pwd|secret|token|key|credential|private");

    private final Set<String> found = new TreeSet<>();

    private Secrets() {}

    static Set<String> of(ProjectConfig config) {
        Secrets secrets = new Secrets();
        secrets.add(config.variables(), false);
        config.gateways().values().forEach(secrets::add);
        return secrets.found;
    }

    private void add(Gateway gateway) {
        add(gateway.connection());
        add(gateway.stateConnection());
        add(gateway.testConnection());
        add(gateway.variables(), false);
    }

    private void add(@Nullable Connection connection) {
        if (connection != null) {
            add(connection.properties(), false);
        }
    }

    /// @param secret whether the name above says so
    private void add(@Nullable Object value, boolean secret) {
        switch (value) {
            case Map<?, ?> map ->
                    map.forEach(
                            (name, inner) -> add(inner, secret || isSecret(String.valueOf(name))));
            case Collection<?> list -> list.forEach(one -> add(one, secret));
            case null -> {}
            default -> {
                if (secret && !(value instanceof Boolean)) {
                    found.add(plain(value.toString()));
                }
            }
        }
    }

    private static boolean isSecret(String name) {
        return NAME.matcher(name).find();
    }

    /// Values of variables are literals: a text stands in quotes.
    private static String plain(String value) {
        return value.matches("(?s)'.*'|\".*\"") ? value.substring(1, value.length() - 1) : value;
    }
}
