package dev.waymark.project.model;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.header.Value;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Names as a dialect folds them.
///
/// @param catalog in front of names without one, as the dialect folds it
public record Names(Sql sql, String dialect, String catalog) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

    /// @param catalog as the settings write it
    public static Names of(Sql sql, String dialect, String catalog) {
        return new Names(sql, dialect, folded(sql, dialect, catalog));
    }

    /// A catalog's name in the dialect's case; one that needs quotes stays as it is.
    public static String folded(Sql sql, String dialect, String catalog) {
        return PLAIN.matcher(catalog).matches()
                ? sql.normalise(catalog, dialect, "").table()
                : catalog;
    }

    public ModelName full(String written) {
        return sql.normalise(written, dialect, catalog);
    }

    /// The full names of what a property lists: strings, or names as they stand.
    SortedSet<ModelName> full(List<Value> written) {
        SortedSet<ModelName> full = new TreeSet<>();
        written.forEach(item -> full.add(full(item.isString() ? item.text() : item.raw())));
        return full;
    }

    /// An identifier in the dialect's case, without quotes.
    ///
    /// @param identifier bare, or in the dialect's quotes
    String fold(String identifier) {
        return sql.normalise(identifier, dialect, "").table();
    }

    /// A column's name without quotes, in the dialect's case.
    String column(Value value) {
        return value.isName() ? fold(value.raw()) : column(value.text());
    }

    /// The same for a name that stands without quotes and may hold any character.
    String column(String written) {
        return fold(PLAIN.matcher(written).matches() ? written : sql.quote(written, dialect));
    }

    /// An expression as SQL; a column alone is in the dialect's case, and bare where it can be.
    String expression(Value value) {
        if (!value.isName()) {
            return value.sql();
        }
        String folded = fold(value.raw());
        boolean bare = PLAIN.matcher(folded).matches() && fold(folded).equals(folded);
        return bare ? folded : sql.quote(folded, dialect);
    }
}
