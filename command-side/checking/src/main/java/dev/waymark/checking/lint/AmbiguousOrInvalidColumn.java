package dev.waymark.checking.lint;

import dev.waymark.kernel.sql.Sql;
import java.util.List;

/// Columns that no table of the query has, or that several have. Where the columns of any table are
/// not known, nobody can tell.
record AmbiguousOrInvalidColumn() implements Rule {

    @Override
    public String name() {
        return "ambiguousorinvalidcolumn";
    }

    @Override
    public List<String> check(Subject subject) {
        Sql.Query query = subject.isOptimised() ? subject.query() : null;
        return query == null
                ? List.of()
                : subject.sql().unresolved(query).stream()
                        .map(column -> message(subject, column))
                        .toList();
    }

    private static String message(Subject subject, String column) {
        int point = column.lastIndexOf('.');
        String table = point < 0 ? "" : " for table: '" + column.substring(0, point) + "'";
        return "Column '%s' could not be resolved%s for model '%s', the column may not exist or is ambiguous."
                .formatted(column.substring(point + 1), table, subject.name());
    }
}
