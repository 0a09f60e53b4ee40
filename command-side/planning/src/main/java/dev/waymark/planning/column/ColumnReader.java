package dev.waymark.planning.column;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.ScdColumns;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.rendering.Rendering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Reads the columns of one model off its definition.
public final class ColumnReader {

    private final Sql sql;
    private final ModelTexts texts;

    public ColumnReader(Sql sql, ModelTexts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /// Declared ones, else those of the query or of the seed's file; a history adds its two columns
    /// of validity.
    ///
    /// @param sources what is known of the tables that it reads
    /// @return null when not even the names can be told
    public @Nullable List<Column> read(Model model, ColumnLookup sources) {
        List<Column> columns = declaredOrFound(model, sources);
        return columns == null
                ? null
                : switch (model.kind()) {
                    case Kind.ScdType2ByTime kind -> withValidity(columns, kind.scd());
                    case Kind.ScdType2ByColumn kind -> withValidity(columns, kind.scd());
                    case Kind.Full _,
                            Kind.View _,
                            Kind.Seed _,
                            Kind.Embedded _,
                            Kind.External _,
                            Kind.IncrementalByTimeRange _,
                            Kind.IncrementalByUniqueKey _,
                            Kind.IncrementalByPartition _,
                            Kind.IncrementalUnmanaged _,
                            Kind.Managed _,
                            Kind.Custom _ ->
                            columns;
                };
    }

    /// A query of the model as the SQL port wants it.
    ///
    /// @param text with macros expanded
    public Sql.Query query(Model model, String text, boolean optimise, ColumnLookup sources) {
        return new Sql.Query(
                text, model.dialect(), texts.defaultCatalog(), sources.sources(model), optimise);
    }

    private @Nullable List<Column> declaredOrFound(Model model, ColumnLookup sources) {
        List<Column> declared = model.columns();
        return declared != null
                ? declared
                : switch (model.body()) {
                    case Body.Query query -> ofQuery(model, query, sources);
                    case Body.SeedRows seed -> ofSeed(seed);
                    case Body.Nothing _, Body.Python _ -> null;
                };
    }

    /// A macro that would write out columns which nobody knows leaves the result unknown too.
    private @Nullable List<Column> ofQuery(Model model, Body.Query query, ColumnLookup sources) {
        AtomicBoolean unknown = new AtomicBoolean();
        Rendering rendering =
                texts.render(model, query.text(), name -> noted(sources, name, unknown));
        return rendering instanceof Rendering.Rendered(String text) && !unknown.get()
                ? sql.columns(query(model, text, query.optimize(), sources))
                : null;
    }

    private static @Nullable List<Column> noted(
            ColumnLookup sources, ModelName name, AtomicBoolean unknown) {
        List<Column> columns = sources.of(name);
        unknown.compareAndSet(false, columns == null);
        return columns;
    }

    /// In the order of the file's header.
    private static List<Column> ofSeed(Body.SeedRows seed) {
        String header = seed.csv().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        List<String> written =
                List.of(header.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_ .-]+"));
        Comparator<String> byPlace =
                Comparator.comparingInt(name -> place(written, name.toLowerCase(Locale.ROOT)));
        return seed.columnHashes().keySet().stream()
                .sorted(byPlace)
                .map(name -> new Column(name, null))
                .toList();
    }

    private static int place(List<String> written, String name) {
        int at = written.stream().map(String::strip).toList().indexOf(name);
        return at < 0 ? written.size() : at;
    }

    private static List<Column> withValidity(List<Column> columns, ScdColumns scd) {
        List<Column> all = new ArrayList<>(columns);
        for (String name : List.of(scd.validFrom(), scd.validTo())) {
            if (columns.stream().noneMatch(column -> column.name().equals(name))) {
                all.add(new Column(name, scd.timeDataType()));
            }
        }
        return List.copyOf(all);
    }
}
