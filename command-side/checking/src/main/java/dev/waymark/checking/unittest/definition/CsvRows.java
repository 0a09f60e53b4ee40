package dev.waymark.checking.unittest.definition;

import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.cell.Cell.Number;
import dev.waymark.checking.unittest.cell.Cell.Text;
import dev.waymark.checking.unittest.cell.Cell.Truth;
import dev.waymark.checking.unittest.cell.Written;
import dev.waymark.kernel.model.Kind.CsvSettings;
import dev.waymark.kernel.model.MissingValues;
import dev.waymark.project.yaml.Plain;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Rows of a csv text. A column is of numbers or of truth values when all its cells are; dates stay
/// texts, as pandas leaves them.
final class CsvRows {

    private static final Set<String> MISSING = MissingValues.of(CsvSettings.DEFAULT);

    private final CSVFormat format;

    /// @param settings `csv_settings`; null for none
    CsvRows(@Nullable Mapping settings) {
        String separator = text(settings, "sep", text(settings, "delimiter", ","));
        CSVFormat.Builder builder =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(separator)
                        .setQuote(text(settings, "quotechar", "\"").charAt(0))
                        .setIgnoreEmptyLines(true)
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setIgnoreSurroundingSpaces(
                                settings != null
                                        && Plain.truth(settings.get("skipinitialspace"), false));
        String escape = Plain.text(settings == null ? null : settings.get("escapechar"));
        this.format = escape == null ? builder.get() : builder.setEscape(escape.charAt(0)).get();
    }

    private static String text(@Nullable Mapping settings, String key, String otherwise) {
        String written = settings == null ? null : Plain.text(settings.get(key));
        return written == null || written.isEmpty() ? otherwise : written;
    }

    /// @throws IllegalArgumentException when the text is no csv
    List<SequencedMap<String, Cell>> read(String text) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<String> header = parser.getHeaderNames();
            List<CSVRecord> records = parser.getRecords();
            List<SequencedMap<String, Cell>> rows = new ArrayList<>();
            records.forEach(_ -> rows.add(new LinkedHashMap<>()));
            for (int i = 0; i < header.size(); i++) {
                column(header.get(i), cells(records, i), rows);
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static List<String> cells(List<CSVRecord> records, int column) {
        return records.stream()
                .map(record -> column < record.size() ? record.get(column) : "")
                .toList();
    }

    private static void column(
            String name, List<String> cells, List<SequencedMap<String, Cell>> rows) {
        boolean typed = all(cells, Number.class::isInstance) || all(cells, Truth.class::isInstance);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put(name, cell(cells.get(i), typed));
        }
    }

    private static boolean all(List<String> cells, Predicate<Cell> kind) {
        return cells.stream()
                .filter(cell -> !MISSING.contains(cell))
                .map(Written::plain)
                .allMatch(kind);
    }

    private static Cell cell(String text, boolean typed) {
        if (MISSING.contains(text)) {
            return Cell.NOTHING;
        }
        return typed ? Written.plain(text) : new Text(text);
    }
}
