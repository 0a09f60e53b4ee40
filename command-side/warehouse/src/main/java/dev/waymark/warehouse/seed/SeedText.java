package dev.waymark.warehouse.seed;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind.CsvSettings;
import dev.waymark.warehouse.Load.Rows.Csv;
import dev.waymark.warehouse.WarehouseFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// The cells of a csv text, read as its settings say.
public final class SeedText {

    private final Csv csv;
    private final Nothings nothings;
    private final LineEnds lines;

    public SeedText(Csv csv) {
        this.csv = csv;
        this.nothings = Nothings.of(csv.settings());
        this.lines = LineEnds.of(csv.settings().lineTerminator());
    }

    /// One list of cells for each row, in the order of the declared columns; null where there is
    /// nothing.
    ///
    /// @throws WarehouseFailure when the text cannot be read as its settings say
    public List<List<@Nullable String>> rows() {
        try (CSVParser parser =
                CSVParser.parse(lines.exchanged(csv.text()), format(csv.settings()))) {
            return rows(parser.iterator());
        } catch (CSVException | UncheckedIOException e) {
            throw refusal("The csv text cannot be read: " + brief(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<@Nullable String>> rows(Iterator<CSVRecord> records) {
        if (!records.hasNext()) {
            throw refusal("The csv text has no header.");
        }
        CSVRecord header = records.next();
        int[] places = places(header);
        List<List<@Nullable String>> rows = new ArrayList<>();
        records.forEachRemaining(record -> {
            refuseSurplus(record, header.size());
            rows.add(cells(record, places));
        });
        return rows;
    }

    private int[] places(CSVRecord header) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(lower(header.get(i)), i);
        }
        return csv.columns().stream().mapToInt(column -> place(column, places)).toArray();
    }

    private static int place(Column column, Map<String, Integer> places) {
        Integer place = places.get(lower(column.name()));
        if (place == null) {
            throw refusal(
                    "The csv text has no column '%s' in its header.".formatted(column.name()));
        }
        return place;
    }

    // A delimiter too many at the end of a line is common and harmless.
    private static void refuseSurplus(CSVRecord record, int width) {
        for (int i = width; i < record.size(); i++) {
            if (!record.get(i).isEmpty()) {
                throw refusal(
                        "Seed row %d has %d cells, the header only %d."
                                .formatted(record.getRecordNumber() - 1, record.size(), width));
            }
        }
    }

    private List<@Nullable String> cells(CSVRecord record, int[] places) {
        List<@Nullable String> cells = new ArrayList<>(places.length);
        for (int place : places) {
            cells.add(place < record.size() ? cell(record.get(place)) : null);
        }
        return cells;
    }

    private @Nullable String cell(String text) {
        return nothings.orNull(lines.exchanged(text));
    }

    private static CSVFormat format(CsvSettings settings) {
        CSVFormat.Builder format =
                CSVFormat.DEFAULT
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .setTrailingData(true)
                        .setIgnoreSurroundingSpaces(
                                Boolean.TRUE.equals(settings.skipInitialSpace()));
        if (settings.escapeChar() != null) {
            format.setEscape(one("escapechar", settings.escapeChar()));
        }
        if (settings.quoteChar() != null) {
            format.setQuote(one("quotechar", settings.quoteChar()));
        }
        return format.setDelimiter(Objects.requireNonNullElse(settings.delimiter(), ",")).get();
    }

    static Character one(String setting, String value) {
        if (value.length() != 1) {
            throw refusal("%s of a seed is one character, not '%s'.".formatted(setting, value));
        }
        return value.charAt(0);
    }

    private static WarehouseFailure refusal(String message) {
        return new WarehouseFailure(WarehouseFailure.Kind.STATEMENT, message);
    }

    private static String brief(Exception error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
