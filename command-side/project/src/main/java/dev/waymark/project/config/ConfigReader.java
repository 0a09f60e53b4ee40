package dev.waymark.project.config;

import dev.waymark.kernel.environment.Naming.SuffixTarget;
import dev.waymark.project.ProjectConfig;
import dev.waymark.project.ProjectConfig.CatalogMapping;
import dev.waymark.project.ProjectConfig.Gateway;
import dev.waymark.project.ProjectConfig.NamingConvention;
import dev.waymark.project.ProjectConfig.SchemaMapping;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.IgnorePatterns;
import dev.waymark.project.source.SourceFolder;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlValue.Entry;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the settings of one project folder (semantics 1.1 to 1.4).
public final class ConfigReader {

    private final SourceFolder folder;
    private final Findings findings;
    private final Map<String, String> environment;

    /// @param environment environment variables of the process; the folder's `.env` goes over them
    public ConfigReader(SourceFolder folder, Findings findings, Map<String, String> environment) {
        this.folder = folder;
        this.findings = findings;
        this.environment = withDotEnv(folder, environment);
    }

    private static Map<String, String> withDotEnv(
            SourceFolder folder, Map<String, String> environment) {
        Path file = folder.resolve(".env");
        return Files.isRegularFile(file)
                ? folder.read(file)
                        .map(text -> DotEnv.over(environment, text.text()))
                        .orElse(environment)
                : environment;
    }

    /// @param gateway asked for by the user; null for the project's own choice
    /// @return empty, with a finding, when there is no file to read settings from
    public Optional<Settings> read(@Nullable String gateway) {
        return new ConfigFiles(folder, findings, environment)
                .read()
                .map(root -> settings(root, gateway));
    }

    private Settings settings(Mapping root, @Nullable String wanted) {
        new ShapeCheck(findings).check(root, RootKeys.ROOT, "");
        new RuleCheck(root, findings).check();
        GatewaysReader reader = new GatewaysReader(root, findings);
        SequencedMap<String, Gateway> gateways = reader.read();
        String gateway = new GatewayChoice(root, gateways.sequencedKeySet(), findings).of(wanted);
        Mapping defaults = defaults(root, reader.trees().get(gateway));
        return new Settings(
                config(root, gateways, gateway, defaults),
                gateway,
                catalogs(gateways),
                defaults,
                Plain.texts(root.get("before_all")),
                Plain.texts(root.get("after_all")),
                ignored(root),
                text(root, "time_column_format", "%Y-%m-%d"),
                Plain.truth(PlanReader.section(root, "model_naming").get("infer_names"), false),
                new LinterReader(root).read());
    }

    private ProjectConfig config(
            Mapping root,
            SequencedMap<String, Gateway> gateways,
            String gateway,
            Mapping defaults) {
        return new ProjectConfig(
                text(root, "project", ""),
                new TreeMap<>(gateways),
                gateway,
                text(defaults, "dialect", "").toLowerCase(Locale.ROOT),
                GatewaysReader.variables(root.get("variables")),
                schemaMapping(root),
                choice(root, "environment_suffix_target", SuffixTarget.SCHEMA),
                catalogMapping(root),
                Plain.truth(root.get("gateway_managed_virtual_layer"), false),
                choice(root, "physical_table_naming_convention", NamingConvention.SCHEMA_AND_TABLE),
                text(root, "snapshot_ttl", "in 1 week"),
                environmentLifetime(root),
                new TreeSet<>(Plain.texts(root.get("pinned_environments"))),
                text(root, "default_target_environment", "prod"),
                new PlanReader(root).read(),
                new OwnFile(folder, findings).read());
    }

    private static Mapping defaults(Mapping root, @Nullable Entry gateway) {
        Mapping all = PlanReader.section(root, "model_defaults");
        return gateway != null && gateway.value() instanceof Mapping tree
                ? Layers.over(all, PlanReader.section(tree, "model_defaults"))
                : all;
    }

    private static SortedMap<String, String> catalogs(SequencedMap<String, Gateway> gateways) {
        SortedMap<String, String> catalogs = new TreeMap<>();
        gateways.forEach((name, g) -> catalogs.put(name, DefaultCatalog.of(g.connection())));
        return catalogs;
    }

    /// The old `physical_schema_override` names whole schemas.
    private static List<SchemaMapping> schemaMapping(Mapping root) {
        List<SchemaMapping> mapping = new ArrayList<>();
        entries(root, "physical_schema_mapping")
                .forEach((pattern, to) -> {
                    if (RuleCheck.isPattern(pattern)) {
                        mapping.add(new SchemaMapping(pattern, to));
                    }
                });
        entries(root, "physical_schema_override")
                .forEach((schema, to) ->
                        mapping.add(new SchemaMapping("^" + Pattern.quote(schema) + "$", to)));
        return List.copyOf(mapping);
    }

    private static List<CatalogMapping> catalogMapping(Mapping root) {
        List<CatalogMapping> mapping = new ArrayList<>();
        entries(root, "environment_catalog_mapping")
                .forEach((pattern, to) -> mapping.add(new CatalogMapping(pattern, to)));
        return List.copyOf(mapping);
    }

    private static SequencedMap<String, String> entries(Mapping root, String key) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        PlanReader.section(root, key)
                .entries()
                .forEach((name, entry) -> {
                    String text = Plain.text(entry.value());
                    if (text != null) {
                        texts.put(name, text);
                    }
                });
        return texts;
    }

    /// Null written out means never; not written means a week.
    private static @Nullable String environmentLifetime(Mapping root) {
        return root.has("environment_ttl") ? Plain.text(root.get("environment_ttl")) : "in 1 week";
    }

    private IgnorePatterns ignored(Mapping root) {
        List<String> patterns = new ArrayList<>(List.of(".ipynb_checkpoints/*"));
        patterns.addAll(Plain.texts(root.get("ignore_patterns")));
        try {
            return new IgnorePatterns(patterns);
        } catch (IllegalArgumentException e) {
            findings.error(
                    "pattern-invalid",
                    "'ignore_patterns' has a pattern that nobody can read.",
                    "Write shell patterns such as `models/drafts/*`.",
                    root.placeOf("ignore_patterns"));
            return new IgnorePatterns(List.of());
        }
    }

    private static String text(Mapping tree, String key, String otherwise) {
        String written = Plain.text(tree.get(key));
        return written == null ? otherwise : written;
    }

    private static <E extends Enum<E>> E choice(Mapping root, String key, E otherwise) {
        String written = text(root, key, otherwise.name());
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(written))
                .findFirst()
                .orElse(otherwise);
    }
}
