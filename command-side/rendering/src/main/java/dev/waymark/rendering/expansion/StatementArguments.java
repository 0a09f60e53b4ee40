package dev.waymark.rendering.expansion;

import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Arguments that are whole statements, whose own commas do not end them: `@IF(condition, INSERT
/// INTO t SELECT a, b FROM u)`.
final class StatementArguments {

    private static final Set<String> VERBS =
            Set.of(
                    "ALTER",
                    "ANALYZE",
                    "ATTACH",
                    "CALL",
                    "COMMENT",
                    "COPY",
                    "CREATE",
                    "DELETE",
                    "DETACH",
                    "DROP",
                    "EXECUTE",
                    "EXPORT",
                    "GRANT",
                    "INSERT",
                    "INSTALL",
                    "LOAD",
                    "MERGE",
                    "OPTIMIZE",
                    "PRAGMA",
                    "REFRESH",
                    "REVOKE",
                    "SELECT",
                    "SET",
                    "TRUNCATE",
                    "UPDATE",
                    "USE",
                    "VACUUM",
                    "WITH");
    private static final Set<String> OPERATORS =
            Set.of("IS", "IN", "LIKE", "BETWEEN", "NOT", "AND", "OR", "AS");

    private StatementArguments() {}

    /// The same arguments with the pieces of each statement put together again.
    static List<Span> joined(List<Span> arguments) {
        List<Span> joined = new ArrayList<>();
        for (Span argument : arguments) {
            boolean inside = joined.size() > 1 && isStatement(joined.getLast());
            if (inside && !isStatement(argument)) {
                joined.add(together(joined.removeLast(), argument));
            } else {
                joined.add(argument);
            }
        }
        return joined;
    }

    private static Span together(Span statement, Span rest) {
        List<Token> tokens = new ArrayList<>(statement.tokens());
        tokens.addAll(statement.after());
        Token last = tokens.getLast();
        tokens.add(new Token(Kind.SYMBOL, ",", last.end(), last.line(), last.column()));
        tokens.addAll(rest.before());
        tokens.addAll(rest.tokens());
        tokens.addAll(rest.after());
        return Span.of(tokens);
    }

    static boolean isStatement(Span span) {
        List<Token> tokens =
                span.tokens().stream().filter(token -> !token.isBlank()).limit(2).toList();
        return tokens.size() > 1
                && VERBS.stream().anyMatch(tokens.getFirst()::isWord)
                && continues(tokens.get(1));
    }

    private static boolean continues(Token second) {
        return switch (second.kind()) {
            case WORD -> OPERATORS.stream().noneMatch(second::isWord);
            case QUOTED, MACRO, STRING, NUMBER -> true;
            case SYMBOL -> second.text().equals("*");
            case COMMENT, WHITESPACE, UNCLOSED -> false;
        };
    }
}
