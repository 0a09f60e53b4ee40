package dev.waymark.rendering.jinja;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands between `JINJA_QUERY_BEGIN;` or `JINJA_STATEMENT_BEGIN;` and `JINJA_END`.
///
/// @param template without the blanks around it
/// @param line of its first character in the whole text, from 1
/// @param column of its first character, from 1
public record JinjaBlock(String template, int line, int column) {

    private static final Pattern BEGIN =
            Pattern.compile(
                    "\\s*+(?:JINJA_QUERY_BEGIN|JINJA_STATEMENT_BEGIN)\\s*+;\\s*+",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern END =
            Pattern.compile("\\bJINJA_END\\s*+;?\\s*+$", Pattern.CASE_INSENSITIVE);

    /// Empty for a text that is no Jinja.
    public static Optional<JinjaBlock> of(String text) {
        Matcher begin = BEGIN.matcher(text);
        return begin.lookingAt() ? Optional.of(block(text, begin.end())) : Optional.empty();
    }

    private static JinjaBlock block(String text, int start) {
        Matcher end = END.matcher(text);
        String inside = text.substring(start, end.find(start) ? end.start() : text.length());
        int line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        int column = start - text.lastIndexOf('\n', start - 1);
        return new JinjaBlock(inside.strip(), line, column);
    }

    /// A line of the template as a line of the whole text.
    int lineOf(int inside) {
        return line + inside - 1;
    }

    /// A column of the template as a column of the whole text.
    int columnOf(int insideLine, int inside) {
        return insideLine == 1 ? column + inside - 1 : inside;
    }
}
