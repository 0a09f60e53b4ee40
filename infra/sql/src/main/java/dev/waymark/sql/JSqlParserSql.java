package dev.waymark.sql;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Likeness;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.sql.columns.OutputColumns;
import dev.waymark.sql.columns.UnresolvedColumns;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Names;
import dev.waymark.sql.identifier.Quoting;
import dev.waymark.sql.relocate.ProjectionNames;
import dev.waymark.sql.relocate.Reference;
import dev.waymark.sql.relocate.Relocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import org.jspecify.annotations.Nullable;

/// The mind that understands SQL: JSqlParser reads, the rest is Waymark's. Each text is parsed
/// once. Safe for threads.
public final class JSqlParserSql implements Sql {

    private final Readings readings = new Readings();
    private final SameNames names = new SameNames();

    /// A class of each library that takes part in what this mind finds out.
    public static List<Class<?>> libraries() {
        return List.of(JSqlParserSql.class, Scanner.class, CCJSqlParserUtil.class, Sql.class);
    }

    @Override
    public QueryFacts facts(String text, String dialect) {
        Reading reading = read(text, Dialect.of(dialect));
        SortedSet<String> tables = new TreeSet<>();
        reading.references().stream()
                .filter(Reference::isTable)
                .forEach(table -> tables.add(text.substring(table.start(), table.end())));
        return new QueryFacts(reading.refusal() == null, reading.refusal(), tables);
    }

    @Override
    public Likeness compare(Query before, Query after) {
        return Deeply.call(() -> new Pair(read(before), read(after)).likeness());
    }

    private Reading read(String text, Dialect dialect) {
        return Deeply.call(() -> readings.of(text, dialect));
    }

    private Pair.Side read(Query query) {
        Dialect dialect = Dialect.of(query.dialect());
        return new Pair.Side(query, dialect, readings.whole(query.text(), dialect));
    }

    @Override
    public @Nullable List<Column> columns(Query query) {
        Dialect dialect = Dialect.of(query.dialect());
        Reading reading = read(query.text(), dialect);
        return Deeply.call(() ->
                        Optional.ofNullable(reading.tree())
                                .map(tree -> OutputColumns.of(tree, query, dialect)))
                .orElse(null);
    }

    @Override
    public List<String> unresolved(Query query) {
        Dialect dialect = Dialect.of(query.dialect());
        if (!query.optimise()) {
            return List.of();
        }
        return Deeply.call(() ->
                Optional.ofNullable(readings.whole(query.text(), dialect).tree())
                        .map(tree -> UnresolvedColumns.of(tree, query, dialect))
                        .orElse(List.of()));
    }

    @Override
    public String relocate(
            String text,
            String dialect,
            String defaultCatalog,
            Map<ModelName, String> replacements) {
        Dialect spoken = Dialect.of(dialect);
        List<Reference> references = names.in(text, spoken, () -> read(text, spoken).references());
        return new Relocation(spoken, defaultCatalog, replacements).apply(text, references);
    }

    @Override
    public String named(String query, String dialect) {
        return ProjectionNames.given(
                query,
                Dialect.of(dialect),
                () -> names(new Query(query, dialect, "", Map.of(), true)));
    }

    private @Nullable List<String> names(Query query) {
        List<Column> columns = columns(query);
        return columns == null ? null : columns.stream().map(Column::name).toList();
    }

    @Override
    public ModelName normalise(String written, String dialect, String defaultCatalog) {
        Dialect spoken = Dialect.of(dialect);
        return Names.full(Names.parts(written, spoken), spoken, defaultCatalog);
    }

    @Override
    public String quote(String identifier, String dialect) {
        return Quoting.quote(identifier, Dialect.of(dialect));
    }
}
