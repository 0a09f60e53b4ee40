package dev.waymark.rendering.jinja.syntax;

import dev.waymark.rendering.jinja.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a template into texts and tags, and the tags into tokens. Whitespace that `-` takes away is
/// taken away here.
final class Lexer {

    private static final Pattern RAW = Pattern.compile("\\{%[-+]?\\s*raw\\s*[-+]?%}");
    private static final Pattern END_RAW =
            Pattern.compile("(\\s*)\\{%-\\s*endraw|\\{%\\+?\\s*endraw");

    private final Source source;
    private final List<Token> tokens = new ArrayList<>();

    private Lexer(String text) {
        this.source = new Source(text);
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (!lexer.source.isAtEnd()) {
            lexer.next();
        }
        lexer.add(Kind.END, "");
        return lexer.tokens;
    }

    private void next() {
        if (source.startsWith("{#")) {
            comment();
        } else if (source.startsWith("{%")) {
            raw();
        } else if (source.startsWith("{{")) {
            tag(Kind.PRINT_BEGIN, Kind.PRINT_END, "}}");
        } else {
            data();
        }
    }

    private void add(Kind kind, String text) {
        tokens.add(new Token(kind, text, source.line(), source.column()));
    }

    private void data() {
        Token place = new Token(Kind.DATA, "", source.line(), source.column());
        String text = source.takeUntil("{#", "{%", "{{");
        boolean strip = source.peek(2) == '-' && !source.isAtEnd();
        data(place, strip ? text.stripTrailing() : text);
    }

    private void data(Token place, String text) {
        if (!text.isEmpty()) {
            tokens.add(new Token(Kind.DATA, text, place.line(), place.column()));
        }
    }

    private void comment() {
        int line = source.line();
        int column = source.column();
        source.take(2);
        String text = source.takeUntil("#}");
        if (source.isAtEnd()) {
            throw source.failure("Missing end of comment tag").at(line, column);
        }
        source.take(2);
        if (text.endsWith("-")) {
            source.skipSpace();
        }
    }

    private void raw() {
        Token place = new Token(Kind.DATA, "", source.line(), source.column());
        int length = source.length(RAW);
        if (length == 0) {
            tag(Kind.TAG_BEGIN, Kind.TAG_END, "%}");
            return;
        }
        if (source.take(length).endsWith("-%}")) {
            source.skipSpace();
        }
        String text = source.takeUntil(END_RAW);
        if (source.isAtEnd()) {
            throw source.failure("Missing end of raw directive").at(place.line(), place.column());
        }
        data(place, text);
        source.skipSpace();
        if (closing(source.takeThrough("%}"))) {
            source.skipSpace();
        }
    }

    private static boolean closing(String tag) {
        return tag.endsWith("-%}");
    }

    private void tag(Kind begin, Kind end, String closing) {
        add(begin, "");
        source.take(2);
        if (source.peek(0) == '-' || source.peek(0) == '+') {
            source.take(1);
        }
        new TagLexer(source, tokens, closing).read();
        boolean strip = source.peek(0) == '-';
        boolean sign = strip || source.peek(0) == '+';
        add(end, "");
        source.take(sign ? closing.length() + 1 : closing.length());
        if (strip) {
            source.skipSpace();
        }
    }
}
