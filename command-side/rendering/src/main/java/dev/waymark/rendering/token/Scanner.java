package dev.waymark.rendering.token;

import dev.waymark.rendering.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts SQL text into tokens. Total and lossless: any text can be scanned, and the tokens joined
/// are the text. Nothing is refused here; what never ends is [Kind#UNCLOSED].
public final class Scanner {

    private final String text;
    private final Lexicon lexicon;
    private final List<Token> tokens = new ArrayList<>();
    private int offset;
    private int line = 1;
    private int lineStart;

    private Scanner(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /// @param dialect as in a model, any case; an unknown one has the quotes of standard SQL
    public static List<Token> scan(String text, String dialect) {
        return new Scanner(text, Lexicon.of(dialect)).all();
    }

    private List<Token> all() {
        while (offset < text.length()) {
            Lexeme lexeme = next();
            add(lexeme.kind(), lexeme.end());
        }
        return List.copyOf(tokens);
    }

    private Lexeme next() {
        char c = text.charAt(offset);
        if (Character.isWhitespace(c)) {
            return new Lexeme(Kind.WHITESPACE, Characters.whitespaceEnd(text, offset));
        }
        Lexeme special = special(c);
        return special != null ? special : plain(c);
    }

    /// What a character begins besides words, numbers and symbols.
    private @Nullable Lexeme special(char c) {
        return switch (c) {
            case '-', '/', '#', '{' -> Comments.at(text, offset, lexicon);
            case '@' -> Macros.at(text, offset, lexicon);
            default -> Quotes.at(text, offset, lexicon);
        };
    }

    private Lexeme plain(char c) {
        if (Numbers.startsAt(text, offset, previous())) {
            return new Lexeme(Kind.NUMBER, Numbers.end(text, offset));
        }
        if (Characters.startsWord(c)) {
            return new Lexeme(Kind.WORD, Characters.wordEnd(text, offset));
        }
        return new Lexeme(Kind.SYMBOL, Operators.end(text, offset, lexicon));
    }

    private Kind previous() {
        if (tokens.isEmpty()) {
            return Kind.WHITESPACE;
        }
        Token last = tokens.getLast();
        boolean closes = last.isSymbol(")") || last.isSymbol("]");
        return closes ? Kind.QUOTED : last.kind();
    }

    private void add(Kind kind, int end) {
        String piece = Characters.part(text, offset, end);
        tokens.add(new Token(kind, piece, offset, line, offset - lineStart + 1));
        for (int i = piece.indexOf('\n'); i >= 0; i = piece.indexOf('\n', i + 1)) {
            line++;
            lineStart = offset + i + 1;
        }
        offset = end;
    }

    /// What stands at a place.
    ///
    /// @param end offset behind it
    record Lexeme(Kind kind, int end) {}
}
