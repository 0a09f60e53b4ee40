package dev.waymark.project.config;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.python.PythonFile;
import dev.waymark.project.python.PythonValue;
import dev.waymark.project.python.PythonValue.Call;
import dev.waymark.project.python.PythonValue.Literal;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Entry;
import dev.waymark.project.yaml.YamlValue.Items;
import dev.waymark.project.yaml.YamlValue.Mapping;
import dev.waymark.project.yaml.YamlValue.Scalar;
import dev.waymark.project.yaml.YamlValue.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads `config = Config(...)` of a `config.py` as far as its text tells, as the tree that a
/// config.yaml would be (semantics 1.1). Nothing of it is run.
final class PythonSettings {

    private static final String CONNECTION = "ConnectionConfig";

    private final Map<String, String> environment;
    private final Findings findings;
    private final PythonFile file;
    private final Location at;

    PythonSettings(SourceFile source, Map<String, String> environment, Findings findings) {
        this.environment = environment;
        this.findings = findings;
        this.file = new PythonFile(source);
        this.at = file.placeOf("config");
    }

    /// Empty, with a finding, when the settings are made in some other way.
    Optional<Mapping> read() {
        if (!(file.assigned("config") instanceof Call call && call.last().equals("Config"))) {
            findings.error(
                    "python-config-not-supported",
                    "config.py is Python; Waymark reads `config = Config(...)` from it and runs"
                            + " nothing.",
                    "Write the same settings into config.yaml and remove config.py.",
                    at);
            return Optional.empty();
        }
        return Optional.of(mapping(call.named(), ""));
    }

    private Mapping mapping(SequencedMap<String, PythonValue> named, String path) {
        SequencedMap<String, Entry> entries = new LinkedHashMap<>();
        named.forEach((name, value) ->
                value(value, path.isEmpty() ? name : path + "." + name)
                        .ifPresent(it -> entries.put(name, new Entry(it, at))));
        return new Mapping(entries, at);
    }

    private Optional<YamlValue> value(PythonValue value, String path) {
        return switch (value) {
            case PythonValue.Text text -> Optional.of(text(text.text()));
            case Literal literal -> Optional.of(new Scalar(literal.text(), type(literal), at));
            case PythonValue.Items items -> items(items.values(), path);
            case PythonValue.Entries map -> Optional.of(mapping(map.entries(), path));
            case PythonValue.Name name -> word(name, path);
            case Call call -> call(call, path);
            case PythonValue.Computed _ -> computed(path);
        };
    }

    private Scalar text(String text) {
        return new Scalar(text, Type.TEXT, true, at);
    }

    private static Type type(Literal literal) {
        return switch (literal.text()) {
            case "null" -> Type.NULL;
            case "true", "false" -> Type.BOOLEAN;
            default -> literal.text().matches("-?[\\d_]+") ? Type.INTEGER : Type.DECIMAL;
        };
    }

    private Optional<YamlValue> items(List<PythonValue> values, String path) {
        return Optional.of(
                new Items(
                        values.stream().flatMap(item -> value(item, path).stream()).toList(), at));
    }

    /// A member of an enumeration: `EnvironmentSuffixTarget.TABLE`.
    private Optional<YamlValue> word(PythonValue.Name name, String path) {
        return name.dotted().contains(".")
                ? Optional.of(text(name.last().toLowerCase(Locale.ROOT)))
                : computed(path);
    }

    private Optional<YamlValue> call(Call call, String path) {
        return switch (call.function()) {
            case "os.environ.get", "os.getenv", "os.environ[]", "getenv" -> variable(call, path);
            case "CategorizerConfig.all_full" -> categories("full");
            case "CategorizerConfig.all_semi" -> categories("semi");
            case "CategorizerConfig.all_off" -> categories("off");
            default ->
                    call.last().endsWith("Config") && call.arguments().isEmpty()
                            ? Optional.of(section(call, path))
                            : computed(path);
        };
    }

    private Mapping section(Call call, String path) {
        Mapping section = mapping(call.named(), path);
        if (call.last().endsWith(CONNECTION)) {
            String name = call.last().substring(0, call.last().length() - CONNECTION.length());
            String type = name.equals("GCPPostgres") ? "gcp_postgres" : name;
            section.entries()
                    .putIfAbsent("type", new Entry(text(type.toLowerCase(Locale.ROOT)), at));
        }
        return section;
    }

    private Optional<YamlValue> categories(String word) {
        SequencedMap<String, Entry> entries = new LinkedHashMap<>();
        List.of("external", "python", "sql", "seed")
                .forEach(source -> entries.put(source, new Entry(text(word), at)));
        return Optional.of(new Mapping(entries, at));
    }

    /// The value of an environment variable, or the default behind its name.
    private Optional<YamlValue> variable(Call call, String path) {
        if (call.arguments().isEmpty()
                || !(call.arguments().getFirst() instanceof PythonValue.Text(String name))) {
            return computed(path);
        }
        String set = environment.get(name);
        if (set != null) {
            return Optional.of(text(set));
        }
        if (call.arguments().size() > 1) {
            return value(call.arguments().get(1), path);
        }
        findings.warning(
                "environment-variable-unset",
                "The environment variable " + name + " is not set; it counts as empty.",
                "Set it, or give a default: os.environ.get(\"" + name + "\", \"default\").",
                at);
        return Optional.empty();
    }

    /// Half a connection could be one to another place, so that is an error.
    private Optional<YamlValue> computed(String path) {
        String summary = "'" + path + "' is computed in config.py, which is not run.";
        String mend = "Write it as a text, or move the settings into config.yaml.";
        if (path.contains("connection")) {
            findings.error("python-config-computed", summary, mend, at);
        } else {
            findings.warning("python-config-computed", summary + " It is left out.", mend, at);
        }
        return Optional.empty();
    }
}
