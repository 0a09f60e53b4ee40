package dev.waymark.checking.unittest.trial;

import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Holds the current date and time still: `CURRENT_DATE` and its like become the test's execution
/// time (semantics 1.15). `now()` goes on, as in SQLMesh.
///
/// @param at execution time
/// @param dialect of the text
record FrozenTime(Instant at, String dialect) {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
    private static final Map<String, String> TYPES =
            Map.of(
                    "current_date", "DATE",
                    "today", "DATE",
                    "current_time", "TIME",
                    "get_current_time", "TIME",
                    "current_datetime", "TIMESTAMP",
                    "current_timestamp", "TIMESTAMP");
    private static final Set<String> BARE =
            Set.of("current_date", "current_time", "current_timestamp");

    String in(String text) {
        List<Token> tokens = Scanner.scan(text, dialect);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            int end = isCall(tokens, i) ? end(tokens, i) : i;
            String type = end > i || isBare(tokens, i) ? type(tokens.get(i)) : null;
            if (type == null || isPart(tokens, i)) {
                out.append(tokens.get(i).text());
            } else {
                out.append("CAST('").append(FORMAT.format(at)).append("' AS ").append(type);
                out.append(')');
                i = end;
            }
        }
        return out.toString();
    }

    private static @Nullable String type(Token token) {
        return TYPES.get(token.text().toLowerCase(Locale.ROOT));
    }

    private static boolean isBare(List<Token> tokens, int at) {
        return tokens.get(at).kind() == Token.Kind.WORD
                && BARE.contains(tokens.get(at).text().toLowerCase(Locale.ROOT))
                && !isCall(tokens, at);
    }

    /// `today()`.
    private static boolean isCall(List<Token> tokens, int at) {
        int open = next(tokens, at);
        return tokens.get(at).kind() == Token.Kind.WORD
                && open < tokens.size()
                && tokens.get(open).isSymbol("(")
                && next(tokens, open) < tokens.size()
                && tokens.get(next(tokens, open)).isSymbol(")");
    }

    private static int end(List<Token> tokens, int at) {
        return next(tokens, next(tokens, at));
    }

    /// Part of a longer name, or a name that is given.
    private static boolean isPart(List<Token> tokens, int at) {
        int before = at - 1;
        while (before >= 0 && tokens.get(before).isBlank()) {
            before--;
        }
        boolean named =
                before >= 0
                        && (tokens.get(before).isSymbol(".") || tokens.get(before).isWord("AS"));
        int after = next(tokens, at);
        return named || (after < tokens.size() && tokens.get(after).isSymbol("."));
    }

    private static int next(List<Token> tokens, int at) {
        int next = at + 1;
        while (next < tokens.size() && tokens.get(next).isBlank()) {
            next++;
        }
        return next;
    }
}
