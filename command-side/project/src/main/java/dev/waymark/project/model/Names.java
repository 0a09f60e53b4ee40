package dev.waymark.project.model;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.header.Value;
import java.util.regex.Pattern;

/// Names as a dialect folds them.
///
/// @param catalog in front of names without one
public record Names(Sql sql, String dialect, String catalog) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

    public ModelName full(String written) {
        return sql.normalise(written, dialect, catalog);
    }

    /// A bare identifier in the dialect's case.
    String fold(String identifier) {
        return sql.normalise(identifier, dialect, "").table();
    }

    /// A column's name without quotes; a quoted one keeps its case.
    String column(Value value) {
        return value.isName() && !value.isQuotedName() ? fold(value.raw()) : value.text();
    }

    /// The same for a name alone.
    String column(String written) {
        return PLAIN.matcher(written).matches() ? fold(written) : written;
    }

    /// An expression as SQL; a bare column in the dialect's case.
    String expression(Value value) {
        return value.isName() && !value.isQuotedName() ? fold(value.raw()) : value.sql();
    }
}
