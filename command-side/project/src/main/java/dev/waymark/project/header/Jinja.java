package dev.waymark.project.header;

import dev.waymark.project.source.Findings;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells statements in Jinja from those in SQL (semantics 1.6).
public final class Jinja {

    private Jinja() {}

    /// Whether it is a block that stands for a query.
    public static boolean isQuery(Span statement) {
        return statement.tokens().getFirst().isWord("JINJA_QUERY_BEGIN");
    }

    /// Whether it is a block of Jinja.
    public static boolean isBlock(Span statement) {
        return isQuery(statement) || statement.tokens().getFirst().isWord("JINJA_STATEMENT_BEGIN");
    }

    /// Whether SQL holds a tag, which is rendered in blocks only; then with a finding.
    public static boolean refuseOutside(Span statement, Origin origin, Findings findings) {
        Token tag = isBlock(statement) ? null : tag(statement.tokens());
        if (tag == null) {
            return false;
        }
        findings.error(
                "jinja-outside-block",
                "Jinja stands here outside of a block, where it is not rendered.",
                "Begin the query with `JINJA_QUERY_BEGIN;` (any other statement with"
                        + " `JINJA_STATEMENT_BEGIN;`) and end it with `JINJA_END;`.",
                origin.at(tag));
        return true;
    }

    private static @Nullable Token tag(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean opened = tokens.get(i - 1).isSymbol("{");
            if (opened && (token.isSymbol("{") || token.isSymbol("%"))) {
                return tokens.get(i - 1);
            }
        }
        return null;
    }
}
