package dev.waymark.project.config;

import dev.waymark.project.Linting.Rules;
import dev.waymark.project.ProjectConfig;
import dev.waymark.project.ProjectConfig.Gateway;
import dev.waymark.project.source.IgnorePatterns;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// All that the settings of one folder say, merged and with defaults.
///
/// @param gateway lower-case name of the selected gateway
/// @param catalogs default catalog by gateway; empty text where the engine has none
/// @param defaults `model_defaults` of the project with the gateway's laid over them
/// @param timeColumnFormat of time columns that name none
/// @param inferNames whether a model without a name is named by its path
/// @param linter which rules are checked
public record Settings(
        ProjectConfig config,
        String gateway,
        SortedMap<String, String> catalogs,
        Mapping defaults,
        List<String> beforeAll,
        List<String> afterAll,
        IgnorePatterns ignored,
        String timeColumnFormat,
        boolean inferNames,
        Rules linter) {

    /// The catalog in front of names without one, for models of the selected gateway.
    public String defaultCatalog() {
        return defaultCatalog(gateway);
    }

    /// The same with every catalog's name changed.
    public Settings withCatalogs(UnaryOperator<String> change) {
        SortedMap<String, String> changed = new TreeMap<>(catalogs);
        changed.replaceAll((gateway, catalog) -> change.apply(catalog));
        return new Settings(
                config,
                gateway,
                changed,
                defaults,
                beforeAll,
                afterAll,
                ignored,
                timeColumnFormat,
                inferNames,
                linter);
    }

    /// Root variables with a gateway's laid over them, as JSON by lower-case name.
    public SortedMap<String, String> variables(String ofGateway) {
        SortedMap<String, String> all = new TreeMap<>(config.variables());
        Gateway chosen = config.gateways().get(ofGateway);
        if (chosen != null) {
            all.putAll(chosen.variables());
        }
        return all;
    }

    /// The same for models of another gateway.
    public String defaultCatalog(String ofGateway) {
        return catalogs.getOrDefault(ofGateway, "");
    }
}
