package dev.waymark.planning.selection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads `+a | (tag:b & ^c.*)+`: `^` binds closest, then `&`, then `|`; operators of one rank are
/// read from the left.
final class SelectionParser {

    private static final Pattern TOKEN = Pattern.compile("\\s*([()&|^+]|[^()&|^+\\s]+)");

    private final String text;
    private final Deque<String> tokens = new ArrayDeque<>();

    private SelectionParser(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text.strip());
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
    }

    /// @throws SelectionSyntax when the text is no selection
    static Expression parse(String text) {
        SelectionParser parser = new SelectionParser(text);
        Expression expression = parser.any();
        if (!parser.tokens.isEmpty()) {
            throw new SelectionSyntax(text, "has `" + parser.tokens.peek() + "` too many.");
        }
        return expression;
    }

    /// The branches that a text asks git about; none when the text is no selection.
    static SortedSet<String> branches(String text) {
        return TOKEN.matcher(text)
                .results()
                .map(token -> token.group(1))
                .filter(word -> word.regionMatches(true, 0, "git:", 0, 4))
                .map(word -> word.substring(4))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Expression any() {
        Expression left = all();
        while (take("|")) {
            left = new Expression.Or(left, all());
        }
        return left;
    }

    private Expression all() {
        Expression left = one();
        while (take("&")) {
            left = new Expression.And(left, one());
        }
        return left;
    }

    private Expression one() {
        if (take("^")) {
            return new Expression.Not(one());
        }
        boolean upstream = take("+");
        Expression primary = primary();
        boolean downstream = take("+");
        Expression above = upstream ? new Expression.Upstream(primary) : primary;
        Expression below = downstream ? new Expression.Downstream(primary) : primary;
        return upstream && downstream ? new Expression.Or(above, below) : upstream ? above : below;
    }

    private Expression primary() {
        if (take("(")) {
            Expression inner = any();
            expect(")");
            return inner;
        }
        String word = tokens.poll();
        if (word == null || "()&|^+".contains(word)) {
            throw new SelectionSyntax(text, "lacks a name.");
        }
        return word(word);
    }

    private Expression word(String word) {
        int colon = word.indexOf(':');
        String value = word.substring(colon + 1);
        return switch (word.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT)) {
            case "tag" -> new Expression.Tag(value.toLowerCase(Locale.ROOT));
            case "resource_type" -> new Expression.Type(value.toLowerCase(Locale.ROOT));
            case "git" -> new Expression.Changed(value);
            default -> new Expression.Name(word);
        };
    }

    private boolean take(String token) {
        boolean there = token.equals(tokens.peek());
        if (there) {
            tokens.remove();
        }
        return there;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new SelectionSyntax(text, "lacks `" + token + "`.");
        }
    }
}
