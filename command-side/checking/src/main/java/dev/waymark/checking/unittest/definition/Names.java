package dev.waymark.checking.unittest.definition;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.Project;
import java.util.regex.Pattern;

/// Names in test files, as the project's dialect folds them.
///
/// @param dialect the project's
public record Names(Sql sql, String dialect, String catalog) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    public static Names of(Project project, Sql sql) {
        return new Names(sql, project.config().dialect(), project.defaultCatalog());
    }

    public ModelName model(String written) {
        return sql.normalise(written, dialect, catalog);
    }

    /// A column or a CTE; one that is no plain word counts as written in quotes.
    public String column(String written) {
        String name = WORD.matcher(written).matches() ? written : sql.quote(written, dialect);
        return sql.normalise(name, dialect, "").table();
    }
}
