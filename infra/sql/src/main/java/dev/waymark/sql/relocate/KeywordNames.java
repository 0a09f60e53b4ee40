package dev.waymark.sql.relocate;

import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Quoting;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Quotes names that SQLMesh's parser takes for names and DuckDB takes for keywords: `at`, `end`,
/// `lambda` ... SQLMesh quotes every name that it sends to an engine; Waymark sends what was
/// written, and quotes what the engine would not understand.
///
/// A word is a name where only a name can stand: behind a dot or `AS`, or between two words or
/// symbols that leave no other reading. In doubt it is left alone.
final class KeywordNames {

    private static final Set<String> DUCKDB =
            Set.of(
                    "analyse",
                    "analyze",
                    "anti",
                    "asc",
                    "asof",
                    "asymmetric",
                    "at",
                    "authorization",
                    "binary",
                    "by",
                    "check",
                    "collate",
                    "collation",
                    "column",
                    "concurrently",
                    "constraint",
                    "deferrable",
                    "desc",
                    "describe",
                    "do",
                    "end",
                    "foreign",
                    "freeze",
                    "full",
                    "group",
                    "initially",
                    "is",
                    "isnull",
                    "lambda",
                    "leading",
                    "left",
                    "limit",
                    "natural",
                    "offset",
                    "order",
                    "overlaps",
                    "pivot",
                    "pivot_longer",
                    "pivot_wider",
                    "placing",
                    "primary",
                    "references",
                    "right",
                    "semi",
                    "show",
                    "similar",
                    "some",
                    "summarize",
                    "symmetric",
                    "table",
                    "to",
                    "trailing",
                    "unique",
                    "unpack",
                    "unpivot",
                    "variadic",
                    "verbose",
                    "window");

    private static final Set<String> BEFORE =
            Set.of(
                    "select",
                    "distinct",
                    "by",
                    "where",
                    "and",
                    "or",
                    "on",
                    "not",
                    "when",
                    "then",
                    "else",
                    "case",
                    "having",
                    "qualify",
                    "between",
                    "in",
                    "like",
                    "ilike");

    private static final Set<String> AFTER =
            Set.of(
                    "from",
                    "as",
                    "is",
                    "in",
                    "not",
                    "between",
                    "like",
                    "ilike",
                    "and",
                    "or",
                    "then",
                    "else",
                    "when",
                    "where",
                    "group",
                    "order",
                    "having",
                    "qualify",
                    "limit",
                    "union",
                    "except",
                    "intersect",
                    "desc",
                    "asc",
                    "nulls");

    private final List<Token> tokens;
    private final Dialect dialect;

    private KeywordNames(List<Token> tokens, Dialect dialect) {
        this.tokens = tokens;
        this.dialect = dialect;
    }

    static String quoted(String text, Dialect dialect) {
        if (!dialect.is("duckdb")) {
            return text;
        }
        return new KeywordNames(Scanner.scan(text, dialect.name()), dialect).text();
    }

    private String text() {
        List<Token> written = tokens.stream().filter(token -> !token.isBlank()).toList();
        Set<Integer> names =
                IntStream.range(0, written.size())
                        .filter(i -> isKeyword(written.get(i)) && isName(written, i))
                        .mapToObj(i -> written.get(i).offset())
                        .collect(Collectors.toSet());
        return tokens.stream()
                .map(token -> names.contains(token.offset()) ? quoted(token) : token.text())
                .collect(Collectors.joining());
    }

    private String quoted(Token token) {
        return Quoting.quote(token.text(), dialect);
    }

    private static boolean isKeyword(Token token) {
        return token.kind() == Kind.WORD && DUCKDB.contains(lower(token));
    }

    private static boolean isName(List<Token> written, int at) {
        Token before = at == 0 ? null : written.get(at - 1);
        Token after = at + 1 == written.size() ? null : written.get(at + 1);
        if (before == null) {
            return false;
        }
        boolean certain = before.isSymbol(".") || before.isWord("as");
        return certain || opens(before) && (after == null || closes(after));
    }

    private static boolean opens(Token token) {
        return isIn(token, BEFORE) || token.kind() == Kind.SYMBOL && !isEnd(token);
    }

    private static boolean closes(Token token) {
        return isIn(token, AFTER) || token.kind() == Kind.SYMBOL && !token.isSymbol("(");
    }

    private static boolean isEnd(Token symbol) {
        return symbol.isSymbol(")") || symbol.isSymbol("]") || symbol.isSymbol("}");
    }

    private static boolean isIn(Token token, Set<String> words) {
        return token.kind() == Kind.WORD && words.contains(lower(token));
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
