package dev.waymark.rendering.macro;

import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import java.util.List;
import java.util.Set;

/// Questions about pieces of SQL.
public final class Fragments {

    private static final Set<String> CONNECTORS = Set.of("AND", "OR");

    private Fragments() {}

    private static List<Token> tokens(String sql, String dialect) {
        return Span.of(Scanner.scan(sql, dialect)).tokens();
    }

    /// The members of `[a, b]`, `(a, b)` or `ARRAY[a, b]`; anything else is one member.
    public static List<String> items(String sql, String dialect) {
        List<Token> tokens = tokens(sql, dialect);
        int open = tokens.size() > 1 && tokens.getFirst().isWord("ARRAY") ? 1 : 0;
        if (isBracketedName(tokens)) {
            return pieces(sql.substring(1, sql.length() - 1), dialect);
        }
        boolean list = !tokens.isEmpty() && closesAtEnd(tokens, open);
        return list
                ? Brackets.arguments(tokens, open).stream().map(Span::text).toList()
                : List.of(sql);
    }

    /// Where brackets quote names, `[a, b]` is one token, and still a list to whoever wrote it.
    private static boolean isBracketedName(List<Token> tokens) {
        return tokens.size() == 1
                && tokens.getFirst().kind() == Token.Kind.QUOTED
                && tokens.getFirst().text().startsWith("[");
    }

    /// Cut at the commas outside of brackets; empty pieces are left out.
    public static List<String> pieces(String sql, String dialect) {
        return Brackets.split(Scanner.scan(sql, dialect), ",").stream()
                .filter(span -> !span.isEmpty())
                .map(Span::text)
                .toList();
    }

    private static boolean closesAtEnd(List<Token> tokens, int open) {
        return Brackets.step(tokens.get(open)) > 0
                && Brackets.closing(tokens, open).orElse(-1) == tokens.size() - 1;
    }

    /// What a text says as a name: inside of quotes, last part of a dotted name, else as written.
    public static String bare(String sql, String dialect) {
        List<Token> tokens = tokens(sql, dialect);
        boolean name =
                tokens.stream().allMatch(t -> isName(t) || t.isSymbol("."))
                        || (tokens.size() == 1 && tokens.getFirst().kind() == Token.Kind.STRING);
        return name && !tokens.isEmpty() ? Literals.content(tokens.getLast(), dialect) : sql;
    }

    /// What a text says where it is one literal or one name, else as written.
    public static String plain(String sql, String dialect) {
        List<Token> tokens = tokens(sql, dialect);
        return tokens.size() == 1 ? Literals.content(tokens.getFirst(), dialect) : sql;
    }

    private static boolean isName(Token token) {
        return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED;
    }

    /// Whether it is one string literal.
    public static boolean isString(String sql, String dialect) {
        List<Token> tokens = tokens(sql, dialect);
        return tokens.size() == 1 && tokens.getFirst().kind() == Token.Kind.STRING;
    }

    public static boolean isTrue(String sql) {
        return sql.strip().equalsIgnoreCase("TRUE");
    }

    /// In parentheses where an operator beside it would bind tighter than those inside.
    public static String operand(String sql, String dialect) {
        List<Token> tokens = tokens(sql, dialect);
        return isAtom(tokens) ? sql : "(" + sql + ")";
    }

    /// A literal, a dotted name, a call, or something in parentheses.
    private static boolean isAtom(List<Token> tokens) {
        int head = 0;
        while (head < tokens.size()
                && (isName(tokens.get(head)) || tokens.get(head).isSymbol("."))) {
            head++;
        }
        return tokens.size() <= 1 || head == tokens.size() || closesAtEnd(tokens, head);
    }

    /// In parentheses where it has AND or OR outside of brackets.
    public static String conjunct(String sql, String dialect) {
        int depth = 0;
        for (Token token : tokens(sql, dialect)) {
            depth += Brackets.step(token);
            if (depth == 0 && token.kind() == Token.Kind.WORD && isConnector(token)) {
                return "(" + sql + ")";
            }
        }
        return sql;
    }

    private static boolean isConnector(Token token) {
        return CONNECTORS.stream().anyMatch(token::isWord);
    }
}
