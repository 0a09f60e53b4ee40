package dev.waymark.sql.relocate;

import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Quoting;
import dev.waymark.sql.relocate.Projections.Projection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Gives projections without an alias the names that SQLMesh gives them: a cast of a column, in any
/// sub-query, goes by the column; anything else, in the outermost query, by its place: `_col_0`.
/// Engines would call them `CAST(a AS INTEGER)` and `count_star()`.
public final class ProjectionNames {

    private static final Set<String> CASTS = Set.of("cast", "try_cast", "safe_cast");
    private static final Set<String> QUERIES = Set.of("select", "with", "from");

    /// Words of types that consist of several.
    private static final Set<String> TYPE_WORDS =
            Set.of("precision", "with", "without", "local", "time", "zone", "varying");

    private static final Set<String> NO_COLUMNS =
            Set.of("null", "true", "false", "current_date", "current_time", "current_timestamp");

    private final List<Token> tokens;
    private final Dialect dialect;
    private final TreeMap<Integer, String> aliases = new TreeMap<>();

    private ProjectionNames(List<Token> tokens, Dialect dialect) {
        this.tokens = tokens;
        this.dialect = dialect;
    }

    /// @param names of the outermost query's columns; null where they are not known
    public static String given(
            String text, Dialect dialect, Supplier<@Nullable List<String>> names) {
        List<Token> written =
                Scanner.scan(text, dialect.name()).stream()
                        .filter(token -> !token.isBlank())
                        .toList();
        boolean query =
                written.stream()
                        .filter(token -> !token.isSymbol("("))
                        .findFirst()
                        .filter(token -> isIn(token, QUERIES))
                        .isPresent();
        return query ? new ProjectionNames(written, dialect).text(text, names) : text;
    }

    private String text(String text, Supplier<@Nullable List<String>> names) {
        Projections.all(tokens).forEach(this::afterColumn);
        List<Projection> outermost = Projections.outermost(tokens);
        if (outermost.stream().anyMatch(this::lacksName)) {
            byPlace(outermost, names.get());
        }
        StringBuilder named = new StringBuilder(text);
        aliases.descendingMap().forEach((offset, name) -> named.insert(offset, " AS " + name));
        return named.toString();
    }

    private void byPlace(List<Projection> outermost, @Nullable List<String> names) {
        if (names == null || names.size() != outermost.size()) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            if (lacksName(outermost.get(i))) {
                aliases.put(end(outermost.get(i)), Quoting.quote(names.get(i), dialect));
            }
        }
    }

    /// Whether it ends in something that can be no alias, and has none.
    private boolean lacksName(Projection projection) {
        Token last = projection.last();
        boolean certain =
                last.isSymbol(")")
                        || last.isSymbol("]")
                        || last.kind() == Kind.NUMBER
                        || last.kind() == Kind.STRING
                        || last.isWord("end")
                        || isType(projection);
        return certain && !projection.hasAlias() && !aliases.containsKey(end(projection));
    }

    private static boolean isType(Projection projection) {
        List<Token> item = projection.tokens();
        return item.size() > 2 && item.get(item.size() - 2).isSymbol("::");
    }

    private void afterColumn(Projection projection) {
        Token column = castColumn(projection.tokens());
        if (column != null && !projection.hasAlias()) {
            aliases.put(end(projection), column.text());
        }
    }

    private static int end(Projection projection) {
        return projection.last().end();
    }

    /// The column in `a.b::INT` or `CAST(a.b AS INT)`; null for anything else.
    private static @Nullable Token castColumn(List<Token> item) {
        boolean call = isIn(item.getFirst(), CASTS) && item.size() > 4;
        int from = call && item.get(1).isSymbol("(") ? 2 : 0;
        int last = chainEnd(item, from);
        if (last < 0 || last + 1 >= item.size()) {
            return null;
        }
        boolean cast =
                from == 2
                        ? item.get(last + 1).isWord("as") && closesAtEnd(item)
                        : item.get(last + 1).isSymbol("::") && isTypeTo(item, last + 2);
        return cast ? item.get(last) : null;
    }

    /// Index of the last part of a dotted name; -1 when there is none.
    private static int chainEnd(List<Token> item, int from) {
        int at = from;
        if (!isNamePart(item.get(at)) || isIn(item.get(at), NO_COLUMNS)) {
            return -1;
        }
        while (at + 2 < item.size()
                && item.get(at + 1).isSymbol(".")
                && isNamePart(item.get(at + 2))) {
            at += 2;
        }
        return at;
    }

    private static boolean isNamePart(Token token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED;
    }

    /// Whether the parenthesis that opens behind the first token closes at the last one.
    private static boolean closesAtEnd(List<Token> item) {
        int depth = 0;
        for (int i = 1; i < item.size(); i++) {
            depth += Projections.depth(item.get(i));
            if (depth == 0) {
                return i == item.size() - 1;
            }
        }
        return false;
    }

    /// Whether all that follows are types, each behind a `::`.
    private static boolean isTypeTo(List<Token> item, int from) {
        int depth = 0;
        for (int i = from; i < item.size(); i++) {
            Token token = item.get(i);
            boolean first = i == from || item.get(i - 1).isSymbol("::");
            boolean fits =
                    depth > 0
                            || Projections.depth(token) != 0
                            || token.isSymbol("::")
                            || (token.kind() == Kind.WORD && (first || isIn(token, TYPE_WORDS)));
            if (!fits) {
                return false;
            }
            depth += Projections.depth(token);
        }
        return true;
    }

    private static boolean isIn(Token token, Set<String> words) {
        return token.kind() == Kind.WORD && words.contains(token.text().toLowerCase(Locale.ROOT));
    }
}
