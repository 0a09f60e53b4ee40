package dev.waymark.project.seed;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.project.seed.CsvTable.UnreadableCsv;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFolder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Reads the csv file of a seed (semantics 1.16).
public final class SeedReader {

    private static final String ROOT = "$root/";

    private final SourceFolder folder;
    private final Findings findings;

    public SeedReader(SourceFolder folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /// @param model the model's file, which the path starts from
    /// @param at the place of the seed's kind
    /// @param fold brings a column's name into the dialect's case
    /// @param declared columns with types; null for none
    /// @return empty, with a finding, when there is no such file or it is no table
    public Optional<SeedData> read(
            Kind.Seed seed,
            Path model,
            Location at,
            UnaryOperator<String> fold,
            @Nullable List<Column> declared) {
        Path file = file(folder, seed.path(), model);
        if (!Files.isRegularFile(file)) {
            findings.error(
                    "seed-file-missing",
                    "There is no file '" + seed.path() + "'.",
                    "Mend the path: it starts at the model's folder, or at the project with $root/.",
                    at);
            return Optional.empty();
        }
        return text(file, seed, at).flatMap(csv -> data(csv, file, seed, fold, declared));
    }

    /// Where a seed's file lies.
    ///
    /// @param written as the kind says it
    /// @param model the model's file
    public static Path file(SourceFolder folder, String written, Path model) {
        Path file =
                written.startsWith(ROOT)
                        ? folder.resolve(written.substring(ROOT.length()))
                        : model.resolveSibling(written);
        return file.normalize();
    }

    private Optional<String> text(Path file, Kind.Seed seed, Location at) {
        String encoding = seed.csv().encoding();
        try {
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            String text = Files.readString(file, charset);
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            findings.error(
                    "unknown-encoding",
                    "Unknown encoding '" + encoding + "'.",
                    "Use a name such as utf-8 or latin1.",
                    at);
        } catch (IOException e) {
            findings.error(
                    "csv-unreadable",
                    "The csv file cannot be read as "
                            + (encoding == null ? "utf-8" : encoding)
                            + ".",
                    "Save it in that encoding, or set `encoding` in csv_settings.",
                    Location.file(folder.name(file)));
        }
        return Optional.empty();
    }

    private Optional<SeedData> data(
            String csv,
            Path file,
            Kind.Seed seed,
            UnaryOperator<String> fold,
            @Nullable List<Column> declared) {
        try {
            return Optional.of(data(csv, CsvTable.parse(csv, seed.csv()), fold, declared));
        } catch (UnreadableCsv e) {
            findings.error(
                    "csv-unreadable",
                    "The csv file cannot be read: " + e.getMessage(),
                    "Mend this line, or the csv_settings of the seed.",
                    new Location(folder.name(file), e.line(), 0));
            return Optional.empty();
        }
    }

    private static SeedData data(
            String csv,
            CsvTable table,
            UnaryOperator<String> fold,
            @Nullable List<Column> declared) {
        List<Column> columns = new ArrayList<>();
        SortedMap<String, String> hashes = new TreeMap<>();
        List<String> names = names(table.header(), fold);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            ColumnValues values = table.columns().get(i);
            columns.add(new Column(name, values.type()));
            hashes.put(name, values.hash(type(name, declared)));
        }
        return new SeedData(csv, columns, hashes);
    }

    /// Names as they are told apart: a second `x` is `x.1`, the empty third one is `Unnamed: 2`.
    private static List<String> names(List<String> header, UnaryOperator<String> fold) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).isEmpty() ? "Unnamed: " + i : header.get(i);
            int before = seen.merge(name, 1, Integer::sum) - 1;
            names.add(fold.apply((before == 0 ? name : name + "." + before).strip()));
        }
        return names;
    }

    private static @Nullable String type(String name, @Nullable List<Column> declared) {
        return declared == null
                ? null
                : declared.stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .map(Column::type)
                        .orElse(null);
    }
}
