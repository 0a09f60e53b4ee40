package dev.waymark.project.graph;

import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Dialects;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Names of a query's columns as its select list writes them, for queries that cannot be parsed. A
/// list that leaves one name open, as `*` or an expression without alias do, tells nothing.
final class WrittenNames {

    private static final Set<String> ENDS =
            Set.of(
                    "FROM",
                    "INTO",
                    "WHERE",
                    "GROUP",
                    "HAVING",
                    "QUALIFY",
                    "UNION",
                    "EXCEPT",
                    "INTERSECT",
                    "ORDER",
                    "LIMIT");
    private static final Set<String> NO_NAMES =
            Set.of("END", "NULL", "TRUE", "FALSE", "ASC", "DESC", "LAST", "FIRST");

    private final List<Token> tokens;
    private final boolean assigned;

    private WrittenNames(List<Token> tokens, boolean assigned) {
        this.tokens = tokens;
        this.assigned = assigned;
    }

    /// The names as written, in their quotes if they have any.
    static Optional<List<Token>> of(String query, String dialect) {
        List<Token> solid =
                Scanner.scan(query, dialect).stream().filter(token -> !token.isBlank()).toList();
        boolean assigned = Dialects.family(dialect).equals("tsql");
        return new WrittenNames(solid, assigned).names();
    }

    private Optional<List<Token>> names() {
        List<Optional<Token>> names = new ArrayList<>();
        List<Span> pieces = new ArrayList<>(Brackets.split(list(), ","));
        if (pieces.size() > 1 && pieces.getLast().isEmpty()) {
            pieces.removeLast();
        }
        for (Span piece : pieces) {
            names.add(piece.isEmpty() ? Optional.empty() : name(piece.tokens()));
        }
        return names.stream().allMatch(Optional::isPresent)
                ? Optional.of(names.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /// From behind the first SELECT outside of brackets to the next clause.
    private List<Token> list() {
        int start = clause(0, Set.of("SELECT"));
        if (start >= tokens.size()) {
            return List.of();
        }
        int first = Math.min(tokens.size(), items(start + 1));
        return tokens.subList(first, clause(first, ENDS));
    }

    private int clause(int from, Set<String> words) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            depth += Brackets.step(tokens.get(i));
            Token token = tokens.get(i);
            boolean distinctFrom =
                    i > from && token.isWord("FROM") && tokens.get(i - 1).isWord("DISTINCT");
            if (depth == 0 && !distinctFrom && words.stream().anyMatch(token::isWord)) {
                return i;
            }
        }
        return tokens.size();
    }

    /// Behind `DISTINCT`, `DISTINCT ON (...)`, `TOP 10`, `AS STRUCT`.
    private int items(int from) {
        int at = is(from, "DISTINCT") || is(from, "ALL") ? from + 1 : from;
        if (is(at, "ON") || is(at, "TOP")) {
            at = behindArgument(at + 1);
        }
        at = is(at, "PERCENT") ? at + 1 : at;
        return is(at, "AS") && is(at + 1, "STRUCT") ? at + 2 : at;
    }

    private int behindArgument(int at) {
        boolean bracket = at < tokens.size() && tokens.get(at).isSymbol("(");
        return (bracket ? Brackets.closing(tokens, at).orElse(at) : at) + 1;
    }

    private boolean is(int index, String word) {
        return index < tokens.size() && tokens.get(index).isWord(word);
    }

    /// `... AS name`, `... name`, a path of names possibly with a cast, and `name = ...` where that
    /// names a column.
    private Optional<Token> name(List<Token> piece) {
        int size = piece.size();
        Token last = piece.getLast();
        if (assigned && size > 2 && isName(piece.getFirst()) && piece.get(1).isSymbol("=")) {
            return Optional.of(piece.getFirst());
        }
        if (size > 2 && piece.get(size - 2).isWord("AS")) {
            return Optional.of(last).filter(it -> isName(it) || it.kind() == Kind.STRING);
        }
        int path = path(piece);
        boolean cast = path > 0 && path < size && piece.get(path).isSymbol("::");
        if (path == size || cast) {
            return Optional.of(piece.get(path - 1));
        }
        boolean behind = path == size - 1 || (size > 1 && piece.get(size - 2).isSymbol(")"));
        return Optional.of(last).filter(token -> behind && isName(token));
    }

    /// How many tokens at the beginning are `a.b.c`.
    private static int path(List<Token> piece) {
        int end = isName(piece.getFirst()) ? 1 : 0;
        while (end > 0
                && end + 1 < piece.size()
                && piece.get(end).isSymbol(".")
                && isName(piece.get(end + 1))) {
            end += 2;
        }
        return end;
    }

    private static boolean isName(Token token) {
        return token.kind() == Kind.QUOTED
                || (token.kind() == Kind.WORD && NO_NAMES.stream().noneMatch(token::isWord));
    }
}
