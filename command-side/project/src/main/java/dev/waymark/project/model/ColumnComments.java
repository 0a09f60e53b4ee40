package dev.waymark.project.model;

import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Comments on the projections of a query's last SELECT: behind one on its line, or on lines of
/// their own in front of it (semantics 1.6). Only for projections whose name is plain to see.
final class ColumnComments {

    private final UnaryOperator<String> fold;

    ColumnComments(UnaryOperator<String> fold) {
        this.fold = fold;
    }

    SortedMap<String, String> of(Span query) {
        SortedMap<String, String> comments = new TreeMap<>();
        boolean any = query.tokens().stream().anyMatch(token -> token.kind() == Kind.COMMENT);
        if (any) {
            List<Token> projections = projections(query.tokens());
            for (List<Token> piece : pieces(projections)) {
                name(piece)
                        .ifPresent(name -> {
                            String text = Comments.text(outer(piece));
                            if (text != null) {
                                comments.put(name, text);
                            }
                        });
            }
        }
        return comments;
    }

    /// From behind the last SELECT outside brackets to its FROM, or to the end.
    private static List<Token> projections(List<Token> tokens) {
        int start = -1;
        int end = tokens.size();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += Brackets.step(tokens.get(i));
            if (depth == 0 && tokens.get(i).isWord("SELECT")) {
                start = i + 1;
                end = tokens.size();
            } else if (depth == 0 && tokens.get(i).isWord("FROM") && end == tokens.size()) {
                end = i;
            }
        }
        return start < 0 || start > end ? List.of() : tokens.subList(start, end);
    }

    /// Cut at the outer commas; what follows a comma on its line belongs to the piece before it.
    private static List<List<Token>> pieces(List<Token> tokens) {
        List<List<Token>> pieces = new ArrayList<>(List.of(new ArrayList<>()));
        int depth = 0;
        int line = 0;
        boolean behindComma = false;
        for (Token token : tokens) {
            depth += Brackets.step(token);
            boolean trailing = behindComma && token.line() == line && token.isBlank();
            if (depth == 0 && token.isSymbol(",")) {
                pieces.add(new ArrayList<>());
                line = token.line();
                behindComma = true;
            } else if (trailing) {
                pieces.get(pieces.size() - 2).add(token);
            } else {
                pieces.getLast().add(token);
                behindComma &= token.isBlank();
            }
        }
        return pieces;
    }

    private static List<Token> outer(List<Token> piece) {
        List<Token> outer = new ArrayList<>();
        int depth = 0;
        for (Token token : piece) {
            depth += Brackets.step(token);
            if (depth == 0) {
                outer.add(token);
            }
        }
        return outer;
    }

    /// `... AS name`, or a path of names, possibly with a cast.
    private Optional<String> name(List<Token> piece) {
        List<Token> solid = piece.stream().filter(token -> !token.isBlank()).toList();
        int size = solid.size();
        if (size == 0) {
            return Optional.empty();
        }
        if (size > 2 && solid.get(size - 2).isWord("AS")) {
            return name(solid.getLast());
        }
        int end = 1;
        while (end + 1 < size && solid.get(end).isSymbol(".")) {
            end += 2;
        }
        return end == size || solid.get(end).isSymbol("::")
                ? name(solid.get(end - 1))
                : Optional.empty();
    }

    private Optional<String> name(Token token) {
        return switch (token.kind()) {
            case WORD -> Optional.of(fold.apply(token.text()));
            case QUOTED -> Optional.of(token.text().substring(1, token.text().length() - 1));
            case STRING, NUMBER, SYMBOL, MACRO, COMMENT, WHITESPACE, UNCLOSED -> Optional.empty();
        };
    }
}
