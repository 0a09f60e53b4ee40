package dev.waymark.rendering.token;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Operators of more than one character; anything else is a symbol by itself.
final class Operators {

    private static final List<String> EVERYWHERE =
            List.of(
                    "->>", "<=>", "!~*", "::", ":=", "->", "=>", "<=", ">=", "<>", "!=", "==", "||",
                    "&&", "<<", ">>", "!~", "~*", "??", "@@");
    private static final List<String> CONTAINS = List.of("<@", "@>");

    /// What any of them begins with: most symbols are commas, brackets and dots.
    private static final String BEGINNINGS =
            Stream.concat(EVERYWHERE.stream(), CONTAINS.stream())
                    .map(operator -> operator.substring(0, 1))
                    .distinct()
                    .collect(Collectors.joining());

    private Operators() {}

    static int end(String text, int from, Lexicon lexicon) {
        return BEGINNINGS.indexOf(text.charAt(from)) < 0 ? from + 1 : known(text, from, lexicon);
    }

    private static int known(String text, int from, Lexicon lexicon) {
        String found = lexicon.contains() ? longest(text, from, CONTAINS) : "";
        found = found.isEmpty() ? longest(text, from, EVERYWHERE) : found;
        return from + Math.max(1, found.length());
    }

    private static String longest(String text, int from, List<String> operators) {
        for (String operator : operators) {
            if (text.startsWith(operator, from)) {
                return operator;
            }
        }
        return "";
    }
}
