package dev.waymark.sql.spelling;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Identifier;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.ArrayList;
import java.util.List;

/// The default catalog in front of names with a schema; a table without an alias gets its own name
/// as one.
final class TableNames implements Rewrite {

    private final Dialect dialect;
    private final String defaultCatalog;

    TableNames(Dialect dialect, String defaultCatalog) {
        this.dialect = dialect;
        this.defaultCatalog = defaultCatalog;
    }

    @Override
    public Node apply(Node node) {
        return node.is(Kind.SOURCE) ? named(node) : node;
    }

    private Node named(Node source) {
        if (!source.first().is(Kind.TABLE)) {
            return source;
        }
        List<Node> children = new ArrayList<>(source.children());
        children.set(0, full(source.first()));
        List<String> words = new ArrayList<>(source.words());
        if (!words.contains("AS")) {
            words.addAll(children.size(), List.of("AS", alias(source.first())));
        }
        return new Node(Kind.SOURCE, words, children);
    }

    /// BigQuery knows the case of tables, and none of aliases.
    private String alias(Node table) {
        Identifier alias = new Identifier(table.name(), true);
        return Words.identifier(dialect.fold(alias));
    }

    private Node full(Node table) {
        boolean schemaOnly = table.identifiers().size() == 2 && !defaultCatalog.isEmpty();
        if (!schemaOnly) {
            return table;
        }
        List<String> words = new ArrayList<>(table.words());
        words.addAll(0, List.of(Words.identifier(defaultCatalog), "."));
        return new Node(Kind.TABLE, words, List.of());
    }
}
