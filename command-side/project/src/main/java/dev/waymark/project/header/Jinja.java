package dev.waymark.project.header;

import dev.waymark.project.source.Findings;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import java.util.List;

/// Recognises Jinja, which is not evaluated.
public final class Jinja {

    private Jinja() {}

    /// Whether the statement is or holds Jinja; then with a finding.
    public static boolean refuse(Span statement, Origin origin, Findings findings) {
        if (!isJinja(statement.tokens())) {
            return false;
        }
        findings.error(
                "jinja-not-supported",
                "Jinja is not evaluated by Waymark.",
                "Write the statement in SQL with @macros.",
                origin.at(statement));
        return true;
    }

    private static boolean isJinja(List<Token> tokens) {
        Token first = tokens.getFirst();
        boolean block = first.isWord("JINJA_QUERY_BEGIN") || first.isWord("JINJA_STATEMENT_BEGIN");
        for (int i = 1; i < tokens.size() && !block; i++) {
            Token token = tokens.get(i);
            block = tokens.get(i - 1).isSymbol("{") && (token.isSymbol("{") || token.isSymbol("%"));
        }
        return block;
    }
}
