package dev.waymark.sql.spelling;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.List;
import java.util.Set;

/// `FROM t, u` as `FROM t CROSS JOIN u`, in dialects in which a comma binds as tightly as JOIN.
final class CommaJoins implements Rewrite {

    private static final Set<String> EQUAL =
            Set.of("bigquery", "clickhouse", "hive", "spark", "spark2", "databricks", "sqlite");
    private static final List<String> COMMA = List.of(",", Words.HOLE);

    private final Dialect dialect;

    CommaJoins(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Node apply(Node node) {
        boolean comma =
                node.is(Kind.JOIN) && node.words().equals(COMMA) && EQUAL.contains(dialect.name());
        return comma ? node.withWords("CROSS", "JOIN", Words.HOLE) : node;
    }
}
