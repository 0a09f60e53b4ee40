package dev.waymark.planning.column;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.planning.rendered.ModelTexts;
import dev.waymark.rendering.Rendering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the columns of one model off its definition.
public final class ColumnReader {

    private final Sql sql;
    private final ModelTexts texts;
    private final String defaultCatalog;

    public ColumnReader(Sql sql, ModelTexts texts, String defaultCatalog) {
        this.sql = sql;
        this.texts = texts;
        this.defaultCatalog = defaultCatalog;
    }

    /// Declared ones, else those of the query or of the seed's file.
    ///
    /// @param sources what is known of the tables that it reads
    /// @return null when not even the names can be told
    public @Nullable List<Column> read(Model model, ColumnLookup sources) {
        List<Column> declared = model.columns();
        return declared != null
                ? declared
                : switch (model.body()) {
                    case Body.Query query -> ofQuery(model, query, sources);
                    case Body.SeedRows seed -> ofSeed(seed);
                    case Body.Nothing _, Body.Python _ -> null;
                };
    }

    /// A query of the model as the SQL port wants it.
    ///
    /// @param text with macros expanded
    public Sql.Query query(Model model, String text, boolean optimise, ColumnLookup sources) {
        return new Sql.Query(
                text, model.dialect(), defaultCatalog, sources.sources(model), optimise);
    }

    private @Nullable List<Column> ofQuery(Model model, Body.Query query, ColumnLookup sources) {
        return switch (texts.render(model, query.text())) {
            case Rendering.Rendered rendered ->
                    sql.columns(query(model, rendered.text(), query.optimize(), sources));
            case Rendering.Unrenderable _ -> null;
        };
    }

    private static List<Column> ofSeed(Body.SeedRows seed) {
        return seed.columnHashes().keySet().stream().map(name -> new Column(name, null)).toList();
    }
}
