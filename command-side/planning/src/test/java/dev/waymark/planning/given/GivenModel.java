package dev.waymark.planning.given;

import dev.waymark.kernel.interval.Cron;
import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.AuditCall;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.Batching;
import dev.waymark.kernel.model.Kind.Evolution;
import dev.waymark.kernel.model.Kind.OnChange;
import dev.waymark.kernel.model.Layout;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.model.Schedule;
import dev.waymark.kernel.snapshot.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A model in the making. What it reads is found in its query: `select a, b from db.x, db.y`.
public final class GivenModel {

    private static final Pattern READS = Pattern.compile("\\b(db\\.\\w+)");

    private final String name;
    private Kind kind = new Kind.Full();
    private Body body = query("select 1 as x");
    private String cron = "@daily";
    private @Nullable String start = "2024-01-01";
    private @Nullable String end;
    private boolean allowPartials;
    private @Nullable String owner;
    private @Nullable String description;
    private @Nullable String stamp;
    private @Nullable String physicalVersion;
    private String physicalSchema = "sqlmesh__db";
    private String dialect = "duckdb";
    private List<String> partitionedBy = List.of();
    private @Nullable List<Column> columns;
    private final SortedSet<String> tags = new TreeSet<>();
    private final SortedSet<ModelName> reads = new TreeSet<>();
    private final List<AuditCall> audits = new ArrayList<>();
    private final SortedMap<String, String> variables = new TreeMap<>();
    private final SortedMap<String, String> macros = new TreeMap<>();
    private final SortedMap<String, String> settings = new TreeMap<>();

    private GivenModel(String name) {
        this.name = name;
    }

    /// @param query a FULL model's
    public static GivenModel model(String name, String query) {
        return new GivenModel(name).select(query);
    }

    public static GivenModel view(String name, String query) {
        return model(name, query).kind(new Kind.View(false));
    }

    public static GivenModel incremental(String name, String query) {
        return model(name, query).kind(byTime(false));
    }

    /// A seed whose values are told by their hashes.
    public static GivenModel seed(String name, String... columnAndValue) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (int i = 0; i < columnAndValue.length; i += 2) {
            hashes.put(columnAndValue[i], Fingerprint.hash(columnAndValue[i + 1]));
        }
        String csv = String.join(",", hashes.keySet()) + "\n";
        GivenModel model = new GivenModel(name);
        model.kind = new Kind.Seed("seed.csv", 1000, Kind.CsvSettings.DEFAULT);
        model.body = new Body.SeedRows(csv, hashes, List.of(), List.of(), List.of());
        return model;
    }

    public static GivenModel external(String name, Column... columns) {
        GivenModel model = new GivenModel(name);
        model.kind = new Kind.External();
        model.body = new Body.Nothing();
        model.columns = List.of(columns);
        return model;
    }

    public static Kind byTime(boolean forwardOnly) {
        return byTime(forwardOnly, OnChange.ERROR, OnChange.ALLOW, 0);
    }

    public static Kind byTime(
            boolean forwardOnly, OnChange destructive, OnChange additive, int lookback) {
        return new Kind.IncrementalByTimeRange(
                new Kind.TimeColumn("ds", "%Y-%m-%d"),
                new Batching(null, null, lookback),
                new Evolution(forwardOnly, false, destructive, additive, null, null),
                true);
    }

    public static Kind byKey(boolean forwardOnly) {
        return new Kind.IncrementalByUniqueKey(
                List.of("id"),
                null,
                null,
                Batching.NONE,
                new Evolution(forwardOnly, false, OnChange.ERROR, OnChange.ALLOW, null, null));
    }

    private static Body query(String text) {
        return new Body.Query(text, List.of(), List.of(), List.of(), true);
    }

    public GivenModel select(String query) {
        body = query(query);
        reads.clear();
        Matcher matcher = READS.matcher(query);
        while (matcher.find()) {
            reads.add(name(matcher.group(1)));
        }
        return this;
    }

    public GivenModel statements(String before, String after) {
        if (body instanceof Body.Query q) {
            body = new Body.Query(q.text(), List.of(before), List.of(after), List.of(), true);
        }
        return this;
    }

    public GivenModel kind(Kind given) {
        kind = given;
        return this;
    }

    public GivenModel cron(String given) {
        cron = given;
        return this;
    }

    public GivenModel start(@Nullable String given) {
        start = given;
        return this;
    }

    public GivenModel end(String given) {
        end = given;
        return this;
    }

    public GivenModel partial() {
        allowPartials = true;
        return this;
    }

    public GivenModel owner(String given) {
        owner = given;
        return this;
    }

    public GivenModel description(String given) {
        description = given;
        return this;
    }

    public GivenModel stamp(String given) {
        stamp = given;
        return this;
    }

    public GivenModel pinned(String version) {
        physicalVersion = version;
        return this;
    }

    public GivenModel physicalSchema(String given) {
        physicalSchema = given;
        return this;
    }

    public GivenModel dialect(String given) {
        dialect = given;
        return this;
    }

    public GivenModel partitionedBy(String... given) {
        partitionedBy = List.of(given);
        return this;
    }

    public GivenModel columns(Column... given) {
        columns = List.of(given);
        return this;
    }

    public GivenModel tags(String... given) {
        tags.addAll(Arrays.asList(given));
        return this;
    }

    public GivenModel alsoReads(String... given) {
        Arrays.stream(given).map(GivenModel::name).forEach(reads::add);
        return this;
    }

    public GivenModel audit(String audit) {
        audits.add(new AuditCall(audit, new TreeMap<>()));
        return this;
    }

    public GivenModel variable(String variable, String json) {
        variables.put(variable, json);
        return this;
    }

    public GivenModel macro(String macro, String text) {
        macros.put(macro, text);
        return this;
    }

    public GivenModel setting(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public static ModelName name(String written) {
        String full =
                written.chars().filter(c -> c == '.').count() == 1 ? "wh." + written : written;
        return new ModelName(full);
    }

    public ModelName name() {
        return name(name);
    }

    public Model build() {
        return new Model(
                name(),
                dialect,
                kind,
                new Schedule(cron, "UTC", start, end, Cron.of(cron, "UTC").unit(), allowPartials),
                body,
                new Layout(
                        null,
                        null,
                        partitionedBy,
                        List.of(),
                        physicalSchema,
                        physicalVersion,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        stamp,
                        null),
                new About(owner, description, tags, new TreeMap<>(), List.of(), List.of()),
                columns,
                audits,
                List.of(),
                reads,
                variables,
                macros,
                settings,
                "",
                "models/" + name + ".sql");
    }
}
