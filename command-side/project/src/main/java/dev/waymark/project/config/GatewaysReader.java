package dev.waymark.project.config;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.ProjectConfig.Connection;
import dev.waymark.project.ProjectConfig.Gateway;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.Spelling;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Entry;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads gateways and their connections (semantics 1.3).
final class GatewaysReader {

    private static final Connection IN_MEMORY = new Connection("duckdb", new TreeMap<>());

    private final Mapping root;
    private final Findings findings;
    private final ShapeCheck check;
    private final Connection otherwise;
    private final @Nullable Connection tests;

    GatewaysReader(Mapping root, Findings findings) {
        this.root = root;
        this.findings = findings;
        this.check = new ShapeCheck(findings);
        this.otherwise =
                connection(root.get("default_connection"), "default_connection", IN_MEMORY);
        YamlValue test = root.get("default_test_connection");
        this.tests = test == null ? null : connection(test, "default_test_connection", IN_MEMORY);
    }

    /// The gateways by lower-case name, in order of the file.
    SequencedMap<String, Gateway> read() {
        SequencedMap<String, Gateway> gateways = new LinkedHashMap<>();
        trees().forEach((name, entry) -> gateways.put(name, gateway(name, entry.value())));
        return gateways;
    }

    /// The trees of the gateways by lower-case name; one written in place of the map has no name.
    SequencedMap<String, Entry> trees() {
        SequencedMap<String, Entry> trees = new LinkedHashMap<>();
        YamlValue written = root.get("gateways");
        if (written instanceof Mapping mapping && isGateway(mapping)) {
            trees.put("", new Entry(mapping, root.placeOf("gateways")));
        } else if (written instanceof Mapping mapping) {
            mapping.entries()
                    .forEach((name, entry) -> trees.put(name.toLowerCase(Locale.ROOT), entry));
        }
        if (trees.isEmpty()) {
            trees.put("", new Entry(nothing(root.at()), root.at()));
        }
        return trees;
    }

    private static boolean isGateway(Mapping mapping) {
        return mapping.get("connection") instanceof Mapping connection && connection.has("type");
    }

    private Gateway gateway(String name, YamlValue written) {
        String where = name.isEmpty() ? "gateways" : "gateways." + name;
        check.check(written, RootKeys.GATEWAY, where);
        Mapping tree = written instanceof Mapping mapping ? mapping : nothing(written.at());
        Connection connection =
                connection(tree.get("connection"), where + ".connection", otherwise);
        YamlValue state = tree.get("state_connection");
        YamlValue test = tree.get("test_connection");
        return new Gateway(
                name,
                connection,
                state == null ? null : state(state, where + ".state_connection", connection),
                test == null ? tests : connection(test, where + ".test_connection", connection),
                Plain.text(tree.get("state_schema")),
                variables(tree.get("variables")));
    }

    private Connection state(YamlValue written, String where, Connection otherwise) {
        Connection state = connection(written, where, otherwise);
        if (ConnectionKeys.TYPES.contains(state.type())
                && !ConnectionKeys.STATES.contains(state.type())) {
            findings.warning(
                    "state-connection-not-used",
                    "The state cannot be kept in an engine of type "
                            + state.type()
                            + "; it is a file on this machine instead, which nobody else sees.",
                    "Let '" + where + "' be of type postgres to share the state with others.",
                    written.at());
        }
        return state;
    }

    private Connection connection(@Nullable YamlValue written, String where, Connection otherwise) {
        if (written == null) {
            return otherwise;
        }
        if (!(written instanceof Mapping tree)) {
            findings.error(
                    "wrong-value",
                    "'" + where + "' must be keys with values.",
                    "Write 'type:' and the settings of the connection.",
                    written.at());
            return otherwise;
        }
        String type = type(tree, where);
        check.check(tree, ConnectionKeys.of(type), where);
        return new Connection(type, Plain.objects(tree));
    }

    private String type(Mapping tree, String where) {
        String written = Plain.text(tree.get("type"));
        if (written == null) {
            findings.error(
                    "connection-type-missing",
                    "'" + where + "' has no 'type'.",
                    "Add 'type: duckdb', or the type of your engine.",
                    tree.at());
            return "";
        }
        String type = written.toLowerCase(Locale.ROOT);
        if (!ConnectionKeys.TYPES.contains(type)) {
            findings.error(
                    "unknown-connection-type",
                    "Unknown connection type in '" + where + "'.",
                    Spelling.suggestion(
                            type,
                            ConnectionKeys.TYPES,
                            "Use one of " + String.join(", ", ConnectionKeys.TYPES) + "."),
                    tree.placeOf("type"));
        }
        return type;
    }

    /// Values as JSON by lower-case name.
    static SortedMap<String, String> variables(@Nullable YamlValue written) {
        SortedMap<String, String> variables = new TreeMap<>();
        if (written instanceof Mapping mapping) {
            mapping.entries()
                    .forEach((name, entry) ->
                            variables.put(
                                    name.toLowerCase(Locale.ROOT), Plain.json(entry.value())));
        }
        return variables;
    }

    private static Mapping nothing(Location at) {
        return new Mapping(new LinkedHashMap<>(), at);
    }
}
