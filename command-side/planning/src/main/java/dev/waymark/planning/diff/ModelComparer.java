package dev.waymark.planning.diff;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Likeness;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.planning.column.ColumnLookup;
import dev.waymark.planning.column.ColumnReader;
import dev.waymark.planning.column.ModelTexts;
import dev.waymark.planning.fingerprint.Attribute;
import dev.waymark.planning.fingerprint.DataContent;
import dev.waymark.planning.fingerprint.SqlTexts;
import dev.waymark.rendering.Rendering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Compares two forms of a model. Texts are only rendered and compared where something about them
/// differs.
public final class ModelComparer {

    private final Sql sql;
    private final ModelTexts texts;
    private final ColumnReader reader;

    public ModelComparer(Sql sql, ModelTexts texts, ColumnReader reader) {
        this.sql = sql;
        this.texts = texts;
        this.reader = reader;
    }

    /// A form of the model with what is known of its sources.
    public record Side(Model model, ColumnLookup columns) {}

    public ModelComparison compare(Side before, Side after) {
        return new ModelComparison(
                differing(before.model, after.model),
                new StatementComparer(texts).differ(before, after),
                queries(before, after));
    }

    private static List<String> differing(Model before, Model after) {
        List<Attribute> old = DataContent.attributes(before);
        List<Attribute> present = DataContent.attributes(after);
        if (old.equals(present)) {
            return List.of();
        }
        List<Attribute> gone = new ArrayList<>(old);
        gone.removeAll(present);
        List<Attribute> come = new ArrayList<>(present);
        come.removeAll(old);
        TreeSet<String> labels = new TreeSet<>();
        gone.forEach(attribute -> labels.add(attribute.label()));
        come.forEach(attribute -> labels.add(attribute.label()));
        return labels.isEmpty() ? List.of("order of properties") : List.copyOf(labels);
    }

    private Likeness queries(Side before, Side after) {
        if (before.model.body() instanceof Body.Query old
                && after.model.body() instanceof Body.Query present) {
            return isTextSame(before.model, after.model) && readsSame(before, after)
                    ? new Likeness.Same()
                    : rendered(before, old, after, present);
        }
        boolean none = SqlTexts.of(before.model).query().equals(SqlTexts.of(after.model).query());
        return none ? new Likeness.Same() : new Likeness.Different("kind of source");
    }

    /// A star stands for the same columns on both sides, or nobody can tell what it stands for and
    /// it stays a star.
    private static boolean readsSame(Side before, Side after) {
        return names(before).equals(names(after))
                || (after.columns.of(after.model.name()) == null
                        && before.columns.of(before.model.name()) == null);
    }

    /// The texts are the same, and so is everything that their macros depend on.
    private static boolean isTextSame(Model old, Model present) {
        return hasSameText(old.body(), present.body())
                && old.dialect().equals(present.dialect())
                && old.kind().equals(present.kind())
                && old.variables().equals(present.variables())
                && old.macrosOfRows().equals(present.macrosOfRows());
    }

    /// Readers notice columns that come, go or are renamed, but neither their order nor their types
    /// (semantics 2.5).
    private static Map<ModelName, Set<String>> names(Side side) {
        Map<ModelName, Set<String>> names = new HashMap<>();
        side.columns
                .sources(side.model)
                .forEach((source, columns) ->
                        names.put(
                                source,
                                columns.stream().map(Column::name).collect(Collectors.toSet())));
        return names;
    }

    /// How a query is optimised does not count by itself (semantics 3.6); statements before it may
    /// define local macros.
    private static boolean hasSameText(Body before, Body after) {
        return before instanceof Body.Query old
                && after instanceof Body.Query present
                && old.text().equals(present.text())
                && old.before().equals(present.before());
    }

    private Likeness rendered(Side before, Body.Query old, Side after, Body.Query present) {
        Rendering first = texts.render(before.model, old.text(), before.columns);
        Rendering second = texts.render(after.model, present.text(), after.columns);
        if (first instanceof Rendering.Rendered a && second instanceof Rendering.Rendered b) {
            return sql.compare(
                    reader.query(before.model, a.text(), old.optimize(), before.columns),
                    reader.query(after.model, b.text(), present.optimize(), after.columns));
        }
        return new Likeness.Unreadable("a macro could not be expanded");
    }
}
