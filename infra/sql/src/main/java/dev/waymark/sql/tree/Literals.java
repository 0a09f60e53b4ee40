package dev.waymark.sql.tree;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.schema.Column;

/// Leaves: names and constants.
final class Literals {

    private final Dialect dialect;

    Literals(Dialect dialect) {
        this.dialect = dialect;
    }

    Node word(Kind kind, String word) {
        return Node.leaf(kind, word.toUpperCase(Locale.ROOT));
    }

    /// `.5` is `0.5`; otherwise the text counts.
    Node number(String text) {
        return Node.leaf(Kind.NUMBER, text.startsWith(".") ? "0" + text : text);
    }

    Node string(StringValue string) {
        return Node.leaf(Kind.STRING, string.toString());
    }

    /// `DATE '2024-01-01'` is a cast of a string; where CAST gives null for what it cannot convert,
    /// it is a thing of its own.
    Node typed(DateTimeLiteralExpression literal) {
        if (literal.getType() == null) {
            return Opaque.of(literal, dialect);
        }
        Node value = Node.leaf(Kind.STRING, literal.getValue());
        Node type = Node.leaf(Kind.TYPE, literal.getType().name());
        return dialect.castsMayFail()
                ? Node.binary(Kind.CAST, value, ":", type)
                : Node.binary(Kind.CAST, value, "::", type);
    }

    /// `CURRENT_DATE`, with or without parentheses. ClickHouse's CURRENT_TIMESTAMP needs them.
    Node now(TimeKeyExpression key) {
        String text = key.getStringValue();
        String name = text.replaceAll("\\(\\s*\\)", "").strip().toUpperCase(Locale.ROOT);
        if (dialect.is("clickhouse") && name.equals("CURRENT_TIMESTAMP") && !text.endsWith(")")) {
            return column(new Column(text));
        }
        return text.endsWith(")")
                ? Node.leaf(Kind.CALL, name, "(", ")")
                : Node.leaf(Kind.CALL, name);
    }

    Node column(Column column) {
        if (column.getArrayConstructor() != null || column.getCommentText() != null) {
            return Opaque.of(column, dialect);
        }
        List<String> parts = new ArrayList<>();
        if (column.getTable() != null) {
            parts.addAll(column.getTable().getNameParts().reversed());
        }
        parts.add(column.getColumnName());
        return dotted(Kind.COLUMN, parts.stream().map(this::fold).toList());
    }

    /// Folded names with dots between them.
    static Node dotted(Kind kind, List<String> names) {
        List<String> words = new ArrayList<>();
        for (String name : names) {
            words.add(Words.identifier(name));
            words.add(".");
        }
        words.removeLast();
        return new Node(kind, words, List.of());
    }

    String fold(String written) {
        return dialect.fold(Identifier.of(written));
    }
}
