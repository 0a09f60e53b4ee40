package dev.waymark.rendering.variable;

import dev.waymark.rendering.dialect.Spelling;
import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// JSON values as SQL. JSON is read with the SQL scanner: its strings, numbers and brackets are
/// those of a dialect with double-quoted strings and backslashes.
public final class JsonLiterals {

    /// A map with this one key holds SQL, taken as it is: a blueprint value that is no literal.
    public static final String SQL_KEY = "@sql";

    /// The dialect whose scanner reads JSON.
    public static final String JSON = "spark";

    private static final Pattern UNICODE =
            Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u([0-9a-fA-F]{4})");

    private JsonLiterals() {}

    /// Strings quoted, lists as `(1, 2)`, maps as `MAP(['k'], [1])`.
    public static String sql(String json, String dialect) {
        return value(tokens(json), dialect);
    }

    /// The same before it is SQL.
    public static Span tokens(String json) {
        String plain = UNICODE.matcher(json).replaceAll(JsonLiterals::character);
        return Span.of(Scanner.scan(plain, JSON));
    }

    /// Those that would change how the text around them reads stay escaped.
    private static String character(MatchResult found) {
        String character = Character.toString(Integer.parseInt(found.group(2), 16));
        String safe =
                character.equals("\"") || character.equals("\\") ? "\\" + character : character;
        return Matcher.quoteReplacement(found.group(1) + safe);
    }

    private static String value(Span span, String dialect) {
        Token first = span.tokens().getFirst();
        if (first.isSymbol("[")) {
            return "(" + values(Brackets.arguments(span.tokens(), 0), dialect) + ")";
        }
        if (first.isSymbol("{")) {
            return map(Brackets.arguments(span.tokens(), 0), dialect);
        }
        return first.kind() == Token.Kind.STRING
                ? Literals.string(Literals.content(first, JSON), dialect)
                : span.text().toUpperCase(Locale.ROOT);
    }

    private static String values(List<Span> spans, String dialect) {
        return spans.stream().map(span -> value(span, dialect)).collect(Collectors.joining(", "));
    }

    private static String map(List<Span> entries, String dialect) {
        List<List<Span>> pairs =
                entries.stream().map(entry -> Brackets.split(entry.tokens(), ":")).toList();
        if (pairs.size() == 1 && content(pairs.getFirst().get(0)).equals(SQL_KEY)) {
            return content(pairs.getFirst().get(1));
        }
        return Spelling.map(column(pairs, 0, dialect), column(pairs, 1, dialect), dialect);
    }

    private static List<String> column(List<List<Span>> pairs, int index, String dialect) {
        return pairs.stream().map(pair -> value(pair.get(index), dialect)).toList();
    }

    private static String content(Span span) {
        return Literals.content(span.tokens().getFirst(), JSON);
    }
}
