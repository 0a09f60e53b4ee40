package dev.waymark.project.yaml;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import dev.waymark.project.yaml.YamlValue.Entry;
import dev.waymark.project.yaml.YamlValue.Items;
import dev.waymark.project.yaml.YamlValue.Mapping;
import dev.waymark.project.yaml.YamlValue.Scalar;
import dev.waymark.project.yaml.YamlValue.Type;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Reads one YAML document. Problems never show the text around them, which may hold a secret.
public final class YamlReader {

    private final SourceFile file;
    private final Findings findings;

    private YamlReader(SourceFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /// The document in the file; empty when there is none, or, with a finding, when it is not YAML.
    public static Optional<YamlValue> read(SourceFile file, Findings findings) {
        return new YamlReader(file, findings).document();
    }

    private Optional<YamlValue> document() {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
            return Optional.ofNullable(node).map(this::value);
        } catch (MarkedYAMLException e) {
            refuse(place(e.getProblemMark()));
        } catch (YAMLException e) {
            refuse(file.whole());
        }
        return Optional.empty();
    }

    private void refuse(Location at) {
        findings.error(
                "yaml-invalid",
                "This is not valid YAML.",
                "Check indentation, colons, quotes and brackets here and on the line above.",
                at);
    }

    private YamlValue value(Node node) {
        return switch (node) {
            case MappingNode mapping ->
                    new Mapping(entries(mapping), place(mapping.getStartMark()));
            case SequenceNode items -> items(items);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalStateException("composed nodes have no anchors left");
        };
    }

    private Items items(SequenceNode node) {
        List<YamlValue> values = node.getValue().stream().map(this::value).toList();
        return new Items(values, place(node.getStartMark()));
    }

    private Scalar scalar(ScalarNode node) {
        boolean quoted = node.getScalarStyle() != ScalarStyle.PLAIN;
        return new Scalar(
                node.getValue(),
                type(node.getTag(), node.getValue()),
                quoted,
                place(node.getStartMark()));
    }

    private SequencedMap<String, Entry> entries(MappingNode node) {
        SequencedMap<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
                merge(tuple.getValueNode(), entries);
            } else {
                put(tuple, entries);
            }
        }
        return entries;
    }

    private void put(NodeTuple tuple, SequencedMap<String, Entry> entries) {
        Location at = place(tuple.getKeyNode().getStartMark());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            findings.error("yaml-key", "A key must be one word or text.", "Write a plain key.", at);
            return;
        }
        Entry before = entries.put(key.getValue(), new Entry(value(tuple.getValueNode()), at));
        if (before != null) {
            findings.error(
                    "duplicate-key",
                    "The key '" + key.getValue() + "' stands here twice.",
                    "Keep one; the first is on line " + before.at().line() + ".",
                    at);
        }
    }

    private void merge(Node source, SequencedMap<String, Entry> entries) {
        if (source instanceof MappingNode mapping) {
            entries(mapping).forEach(entries::putIfAbsent);
        } else if (source instanceof SequenceNode several) {
            several.getValue().forEach(one -> merge(one, entries));
        }
    }

    /// As YAML 1.2 has it: `10:30` and `.inf` are texts.
    private static Type type(Tag tag, String text) {
        if (tag.equals(Tag.NULL)) {
            return Type.NULL;
        } else if (tag.equals(Tag.BOOL)) {
            return Type.BOOLEAN;
        } else if (tag.equals(Tag.INT) && text.matches("[-+]?[0-9][0-9_]*")) {
            return Type.INTEGER;
        }
        boolean decimal = tag.equals(Tag.FLOAT) && text.matches("[-+]?[0-9_.]+([eE][-+]?[0-9]+)?");
        return decimal ? Type.DECIMAL : Type.TEXT;
    }

    private Location place(@Nullable Mark mark) {
        return mark == null ? file.whole() : file.at(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
