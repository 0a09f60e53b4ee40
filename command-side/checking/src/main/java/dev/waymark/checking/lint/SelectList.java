package dev.waymark.checking.lint;

import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// The outermost projections of a query, from its tokens; those of the first query of a UNION.
///
/// @param query its text
/// @param projections their tokens, blanks left out
record SelectList(String query, List<Span> projections) {

    private static final Set<String> ENDS =
            Set.of(
                    "FROM",
                    "WHERE",
                    "GROUP",
                    "HAVING",
                    "QUALIFY",
                    "WINDOW",
                    "ORDER",
                    "LIMIT",
                    "OFFSET",
                    "UNION",
                    "INTERSECT",
                    "EXCEPT",
                    "INTO");

    static SelectList of(String query, String dialect) {
        List<Token> tokens =
                Scanner.scan(query, dialect).stream()
                        .filter(Predicate.not(Token::isBlank))
                        .toList();
        return new SelectList(query, ofTokens(tokens));
    }

    /// Whether one of them is a star: `*`, `t.*`, `* EXCLUDE (a)`.
    boolean hasStar() {
        return projections.stream().anyMatch(SelectList::isStar);
    }

    /// The projections as written.
    List<String> texts() {
        return projections.stream().map(this::text).toList();
    }

    private String text(Span projection) {
        List<Token> tokens = projection.tokens();
        return query.substring(tokens.getFirst().offset(), tokens.getLast().end());
    }

    private static List<Span> ofTokens(List<Token> tokens) {
        int select = find(tokens, 0, token -> token.isWord("SELECT"));
        if (select == tokens.size()) {
            boolean nested = !tokens.isEmpty() && tokens.getFirst().isSymbol("(");
            int close = nested ? Brackets.closing(tokens, 0).orElse(tokens.size()) : 0;
            return nested ? ofTokens(tokens.subList(1, close)) : List.of();
        }
        int start = afterDistinct(tokens, select + 1);
        int end = find(tokens, start, SelectList::ends);
        return Brackets.split(tokens.subList(start, end), ",").stream()
                .filter(Predicate.not(Span::isEmpty))
                .toList();
    }

    private static boolean ends(Token token) {
        return token.isSymbol(";")
                || token.kind() == Token.Kind.WORD
                        && ENDS.contains(token.text().toUpperCase(Locale.ROOT));
    }

    /// The first such token outside of brackets; the end when there is none.
    private static int find(List<Token> tokens, int from, Predicate<Token> wanted) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            if (depth == 0 && wanted.test(tokens.get(i)) && !isExclusion(tokens, i)) {
                return i;
            }
            depth += Brackets.step(tokens.get(i));
        }
        return tokens.size();
    }

    /// `* EXCEPT (a)` of some dialects ends nothing.
    private static boolean isExclusion(List<Token> tokens, int at) {
        return tokens.get(at).isWord("EXCEPT") && at > 0 && tokens.get(at - 1).isSymbol("*");
    }

    private static int afterDistinct(List<Token> tokens, int at) {
        if (at >= tokens.size()
                || !(tokens.get(at).isWord("DISTINCT") || tokens.get(at).isWord("ALL"))) {
            return at;
        }
        boolean on = at + 2 < tokens.size() && tokens.get(at + 1).isWord("ON");
        return on ? Brackets.closing(tokens, at + 2).orElse(at + 2) + 1 : at + 1;
    }

    private static boolean isStar(Span projection) {
        List<Token> tokens = projection.tokens();
        int last = 0;
        while (last + 2 < tokens.size() && tokens.get(last + 1).isSymbol(".")) {
            last += 2;
        }
        return tokens.get(last).isSymbol("*");
    }
}
