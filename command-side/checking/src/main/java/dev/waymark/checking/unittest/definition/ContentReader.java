package dev.waymark.checking.unittest.definition;

import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.cell.Written;
import dev.waymark.checking.unittest.definition.Content.Query;
import dev.waymark.checking.unittest.definition.Content.Rows;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlReader;
import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Items;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Reads what a table of a test holds: rows in YAML or csv, here or in a file, or a query.
final class ContentReader {

    private final Names names;
    private final ProjectTexts texts;
    private final Problems problems;

    ContentReader(Names names, ProjectTexts texts, Problems problems) {
        this.names = names;
        this.texts = texts;
        this.problems = problems;
    }

    /// Empty, with a problem, when it cannot be read.
    Optional<Content> read(String table, YamlValue value) {
        if (!(value instanceof Mapping mapping)) {
            return rows(table, value);
        }
        YamlValue query = mapping.get("query");
        if (query != null && (mapping.get("rows") != null || mapping.get("path") != null)) {
            problems.add(
                    "Invalid test, cannot set both 'query' and 'rows' for '" + table + "'.",
                    "Keep one.",
                    mapping.placeOf("query"));
            return Optional.empty();
        }
        String sql = Plain.text(query);
        return sql == null ? formatted(table, mapping) : Optional.of(new Query(sql));
    }

    private Optional<Content> formatted(String table, Mapping mapping) {
        String format = Plain.text(mapping.get("format"));
        return switch (format == null ? "yaml" : format) {
            case "yaml" -> yaml(table, mapping);
            case "csv" -> csv(table, mapping);
            default -> {
                problems.add(
                        "Unsupported data format '" + format + "' for '" + table + "'.",
                        "Write `yaml` or `csv`.",
                        mapping.placeOf("format"));
                yield Optional.empty();
            }
        };
    }

    private Optional<Content> yaml(String table, Mapping mapping) {
        if (mapping.get("path") == null) {
            return rows(table, mapping.get("rows") == null ? mapping : mapping.get("rows"));
        }
        return file(mapping).flatMap(text -> rows(table, document(mapping, text)));
    }

    private @Nullable YamlValue document(Mapping mapping, String text) {
        String path = String.valueOf(Plain.text(mapping.get("path")));
        Findings findings = new Findings();
        YamlValue read =
                YamlReader.read(new SourceFile(path, Path.of(path), text), findings).orElse(null);
        findings.inOrder().forEach(it -> problems.add(it.summary(), it.mend(), at(it, mapping)));
        return read instanceof Mapping table ? table.get("rows") : read;
    }

    private static Location at(Diagnostic found, Mapping otherwise) {
        return found.at() == null ? otherwise.at() : found.at();
    }

    private Optional<Content> csv(String table, Mapping mapping) {
        Optional<String> text =
                mapping.get("path") == null
                        ? Optional.ofNullable(Plain.text(mapping.get("rows")))
                        : file(mapping);
        if (text.isEmpty()) {
            return mapping.get("path") == null ? missing(table, mapping) : Optional.empty();
        }
        Mapping settings = mapping.get("csv_settings") instanceof Mapping it ? it : null;
        try {
            return Optional.of(folded(new CsvRows(settings).read(text.get())));
        } catch (IllegalArgumentException e) {
            problems.add(
                    "The csv text of '" + table + "' cannot be read: " + e.getMessage() + ".",
                    "Mend the text or its `csv_settings`.",
                    mapping.at());
            return Optional.empty();
        }
    }

    private Optional<String> file(Mapping mapping) {
        String path = String.valueOf(Plain.text(mapping.get("path")));
        Optional<String> text = texts.read(path);
        if (text.isEmpty()) {
            problems.add(
                    "There is no file " + path + ".",
                    "Write the path from the project's folder.",
                    mapping.placeOf("path"));
        }
        return text;
    }

    private Optional<Content> missing(String table, YamlValue at) {
        problems.add(
                "Incomplete test, missing row data for '" + table + "'.",
                "Give `rows`, `path` or `query`; an empty list will do.",
                at.at());
        return Optional.empty();
    }

    private Optional<Content> rows(String table, @Nullable YamlValue value) {
        if (!(value instanceof Items items)) {
            return value == null ? Optional.empty() : missing(table, value);
        }
        List<SequencedMap<String, Cell>> rows = new ArrayList<>();
        for (YamlValue item : items.values()) {
            if (!(item instanceof Mapping row)) {
                problems.add(
                        "A row of '" + table + "' is no mapping of columns to values.",
                        "Write `- {column: value}`.",
                        item.at());
                return Optional.empty();
            }
            rows.add(row(row));
        }
        return Optional.of(folded(rows));
    }

    private static SequencedMap<String, Cell> row(Mapping mapping) {
        SequencedMap<String, Cell> row = new LinkedHashMap<>();
        mapping.entries().forEach((name, entry) -> row.put(name, Written.cell(entry.value())));
        return row;
    }

    private Rows folded(List<SequencedMap<String, Cell>> rows) {
        return new Rows(rows.stream().map(this::folded).toList());
    }

    private SequencedMap<String, Cell> folded(SequencedMap<String, Cell> row) {
        SequencedMap<String, Cell> folded = new LinkedHashMap<>();
        row.forEach((name, cell) -> folded.put(names.column(name), cell));
        return folded;
    }
}
