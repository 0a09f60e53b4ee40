package dev.waymark.checking.unittest.trial;

import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;

/// The WITH clause of a query, read from its tokens.
///
/// @param clause its text, `WITH` included; empty when there is none
/// @param ctes by name as written, without quotes
record With(String clause, SequencedMap<String, Cte> ctes) {

    /// @param name as written
    /// @param query inside the parentheses
    record Cte(String name, String query) {}

    static With of(String text, String dialect) {
        return new Reading(
                        Scanner.scan(text, dialect).stream()
                                .filter(Predicate.not(Token::isBlank))
                                .toList(),
                        text,
                        dialect)
                .read();
    }

    /// A query for the rows of one CTE.
    String rowsOf(Cte cte) {
        return clause + " SELECT * FROM " + cte.name();
    }

    /// Whether a query says in which order its rows come.
    static boolean isOrdered(String query, String dialect) {
        List<Token> tokens =
                Scanner.scan(query, dialect).stream()
                        .filter(Predicate.not(Token::isBlank))
                        .toList();
        int depth = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            depth += Brackets.step(tokens.get(i));
            if (depth == 0 && tokens.get(i).isWord("ORDER") && tokens.get(i + 1).isWord("BY")) {
                return true;
            }
        }
        return false;
    }

    /// The reading of a clause.
    private static final class Reading {

        private final List<Token> tokens;
        private final String text;
        private final String dialect;
        private final SequencedMap<String, Cte> ctes = new LinkedHashMap<>();
        private int at;

        Reading(List<Token> tokens, String text, String dialect) {
            this.tokens = tokens;
            this.text = text;
            this.dialect = dialect;
        }

        With read() {
            if (!word("WITH")) {
                return new With("", ctes);
            }
            int start = tokens.getFirst().offset();
            word("RECURSIVE");
            do {
                if (!cte()) {
                    return new With("", new LinkedHashMap<>());
                }
            } while (symbol(","));
            return new With(text.substring(start, tokens.get(at - 1).end()), ctes);
        }

        private boolean cte() {
            Token name = at < tokens.size() ? tokens.get(at++) : null;
            if (at < tokens.size() && tokens.get(at).isSymbol("(")) {
                at = closing() + 1;
            }
            if (name == null || !word("AS")) {
                return false;
            }
            word("NOT");
            word("MATERIALIZED");
            if (at >= tokens.size() || !tokens.get(at).isSymbol("(")) {
                return false;
            }
            int close = closing();
            String query = text.substring(tokens.get(at).end(), tokens.get(close).offset());
            ctes.put(Literals.content(name, dialect), new Cte(name.text(), query));
            at = close + 1;
            return true;
        }

        private int closing() {
            return Brackets.closing(tokens, at).orElse(tokens.size() - 1);
        }

        private boolean word(String word) {
            return taken(at < tokens.size() && tokens.get(at).isWord(word));
        }

        private boolean symbol(String symbol) {
            return taken(at < tokens.size() && tokens.get(at).isSymbol(symbol));
        }

        private boolean taken(boolean fits) {
            at += fits ? 1 : 0;
            return fits;
        }
    }
}
