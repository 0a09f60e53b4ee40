package dev.waymark.project.seed;

import dev.waymark.kernel.model.Kind.CsvSettings;
import dev.waymark.kernel.model.MissingValues;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A csv text cut into a header and columns.
///
/// @param header names as written
/// @param columns as many as the header has
record CsvTable(List<String> header, List<ColumnValues> columns) {

    /// @throws UnreadableCsv with the line, when rows do not fit the header or quotes do not close
    static CsvTable parse(String text, CsvSettings settings) throws UnreadableCsv {
        try (CSVParser parser = format(settings).parse(new StringReader(text))) {
            return read(parser, MissingValues.of(settings));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableCsv("The text cannot be cut into cells.", 0);
        }
    }

    private static CsvTable read(CSVParser parser, Set<String> missing) throws UnreadableCsv {
        List<String> header = List.of();
        List<List<@Nullable String>> columns = new ArrayList<>();
        long line = 0;
        try {
            for (CSVRecord row : parser) {
                line = parser.getCurrentLineNumber();
                if (header.isEmpty()) {
                    header = row.stream().toList();
                    header.forEach(_ -> columns.add(new ArrayList<>()));
                } else {
                    add(row, columns, missing, line);
                }
            }
        } catch (RuntimeException e) {
            throw new UnreadableCsv("A quote is not closed, or text follows it.", line + 1);
        }
        if (header.isEmpty()) {
            throw new UnreadableCsv("The file has no header.", 1);
        }
        return new CsvTable(header, columns.stream().map(ColumnValues::new).toList());
    }

    /// A short row ends in missing values.
    private static void add(
            CSVRecord row, List<List<@Nullable String>> columns, Set<String> missing, long line)
            throws UnreadableCsv {
        if (row.size() > columns.size()) {
            throw new UnreadableCsv(
                    "Expected " + columns.size() + " fields, saw " + row.size() + ".", line);
        }
        for (int i = 0; i < columns.size(); i++) {
            String cell = i < row.size() ? row.get(i) : null;
            columns.get(i).add(cell == null || missing.contains(cell) ? null : cell);
        }
    }

    private static CSVFormat format(CsvSettings settings) {
        CSVFormat.Builder format =
                CSVFormat.RFC4180
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .setTrailingData(true)
                        .setDelimiter(or(settings.delimiter(), ","))
                        .setQuote(or(settings.quoteChar(), "\"").charAt(0))
                        .setIgnoreSurroundingSpaces(
                                Boolean.TRUE.equals(settings.skipInitialSpace()));
        if (settings.escapeChar() != null && !settings.escapeChar().isEmpty()) {
            format.setEscape(settings.escapeChar().charAt(0));
        }
        return format.get();
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }

    /// Why a text is no table.
    static final class UnreadableCsv extends Exception {
        private static final long serialVersionUID = 1L;

        private final long line;

        UnreadableCsv(String message, long line) {
            super(message);
            this.line = line;
        }

        /// 1-based; 0 when unknown.
        int line() {
            return (int) line;
        }
    }
}
