package dev.waymark.planning.fingerprint;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Layout;
import dev.waymark.kernel.model.Model;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// What determines a model's rows, in the order of semantics 2.3: everything but SQL first, then
/// the raw texts of statements and query.
public final class DataContent {

    private DataContent() {}

    /// The part without SQL texts: macros and variables, kind, layout, declared columns, seed rows.
    public static List<Attribute> attributes(Model model) {
        if (model.isStandaloneAudit()) {
            return List.of();
        }
        Attributes to = new Attributes();
        to.each("macro", model.macrosOfRows()).each("variable", model.variables());
        KindContent.addData(to, model.kind(), model.dialect());
        addLayout(to, model);
        columns(model).forEach(c -> to.add("column " + c.name(), Objects.toString(c.type(), "")));
        to.each("physical_properties", model.layout().physicalProperties());
        addBody(to, model);
        return to.list();
    }

    /// What names the table of a forward-only model for good: its name and kind (semantics 2.7).
    public static List<String> lasting(Model model) {
        Attributes to = new Attributes().add("name", model.name());
        KindContent.addData(to, model.kind(), model.dialect());
        return to.list().stream().map(Attribute::hashed).toList();
    }

    /// All of it: attributes, statements before and after, query.
    static List<Attribute> all(Model model) {
        SqlTexts texts = SqlTexts.of(model);
        return new Attributes()
                .each("", attributes(model).stream().map(Attribute::hashed).toList())
                .each("before", texts.before())
                .each("after", texts.after())
                .each("query", texts.query())
                .list();
    }

    private static void addLayout(Attributes to, Model model) {
        Layout layout = model.layout();
        to.add("table_format", layout.tableFormat())
                .add("storage_format", layout.storageFormat())
                .each("partitioned_by", layout.partitionedBy())
                .each("clustered_by", layout.clusteredBy())
                .add("stamp", layout.stamp())
                .add("physical_schema", layout.physicalSchema())
                .add("physical_version", layout.physicalVersion())
                .add("gateway", layout.gateway())
                .add("interval_unit", model.schedule().unit())
                .each("", Settings.ofRows(model));
    }

    private static void addBody(Attributes to, Model model) {
        switch (model.body()) {
            case Body.Query query -> to.add("optimize_query", query.optimize());
            case Body.SeedRows seed -> addSeed(to, seed);
            case Body.Python python ->
                    to.add("entrypoint", python.entrypoint()).add("python code", python.text());
            case Body.Nothing _ -> {}
        }
    }

    private static void addSeed(Attributes to, Body.SeedRows seed) {
        to.add("seed columns", header(seed.csv())).each("seed column", byName(seed));
    }

    /// The order of a seed's columns counts, how its header is quoted does not.
    private static String header(String csv) {
        String first = csv.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.replaceAll("[\"'\\s\uFEFF]", "").toLowerCase(Locale.ROOT);
    }

    private static SortedMap<String, String> byName(Body.SeedRows seed) {
        return new TreeMap<>(seed.columnHashes());
    }

    private static List<Column> columns(Model model) {
        List<Column> declared = model.columns();
        return declared == null ? List.of() : declared;
    }
}
