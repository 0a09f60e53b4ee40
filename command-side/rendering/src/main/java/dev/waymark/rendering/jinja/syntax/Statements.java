package dev.waymark.rendering.jinja.syntax;

import dev.waymark.rendering.jinja.syntax.Token.Kind;
import dev.waymark.rendering.jinja.value.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tags and the texts between them.
final class Statements {

    private final Reader in;
    private final Expressions expressions;
    private final Blocks blocks;

    Statements(Reader in) {
        this.in = in;
        this.expressions = new Expressions(in);
        this.blocks = new Blocks(in, expressions, this);
    }

    List<Node.Placed> all() {
        List<Node.Placed> body = new ArrayList<>();
        while (!in.is(Kind.END)) {
            body.add(next());
        }
        return body;
    }

    /// Up to one of these tags, whose name is left to be read.
    ///
    /// @param opened the tag that wants to be closed
    List<Node.Placed> until(Token opened, String... ends) {
        in.enter();
        List<Node.Placed> body = new ArrayList<>();
        while (!isEnd(Set.of(ends))) {
            if (in.is(Kind.END)) {
                throw unclosed(opened, ends[ends.length - 1]);
            }
            body.add(next());
        }
        in.take();
        in.leave();
        return body;
    }

    private static Failure unclosed(Token opened, String end) {
        return Failure.of(
                        "Unexpected end of template: '%s' needs '%s'."
                                .formatted(opened.text(), end))
                .at(opened.line(), opened.column());
    }

    private boolean isEnd(Set<String> ends) {
        return in.is(Kind.TAG_BEGIN)
                && in.ahead().kind() == Kind.NAME
                && ends.contains(in.ahead().text());
    }

    /// A tag is placed at its first word.
    private Node.Placed next() {
        Token opening = in.take();
        if (opening.kind() == Kind.DATA) {
            return new Node.Placed(new Node.Data(opening.text()), opening.line(), opening.column());
        }
        Token first = in.peek();
        Node node = opening.kind() == Kind.PRINT_BEGIN ? print() : tag();
        return new Node.Placed(node, first.line(), first.column());
    }

    private Node print() {
        Expr value = expressions.several(true);
        in.expect(Kind.PRINT_END, "end of print statement");
        return new Node.Print(value);
    }

    private Node tag() {
        Token name = in.expect(Kind.NAME, "name of a tag");
        return switch (name.text()) {
            case "if" -> blocks.condition(name);
            case "for" -> blocks.loop(name);
            case "macro" -> blocks.macro(name);
            case "call" -> blocks.call(name);
            case "filter" -> blocks.filter(name);
            case "with" -> blocks.with(name);
            case "set" -> blocks.set(name);
            case "do" -> ended(new Node.Do(expressions.several(true)));
            case "print" -> ended(new Node.Print(expressions.several(true)));
            case "break" -> ended(new Node.Break());
            case "continue" -> ended(new Node.Continue());
            default -> throw refused(name);
        };
    }

    private Node ended(Node node) {
        in.endOfTag();
        return node;
    }

    private static RuntimeException refused(Token name) {
        String why =
                switch (name.text()) {
                    case "include", "import", "from", "extends", "block" ->
                            "A template stands alone: '%s' would need another file.";
                    case "autoescape" -> "The tag '%s' is for HTML and not for SQL.";
                    default -> "Encountered unknown tag '%s'.";
                };
        return Failure.of(why.formatted(name.text())).at(name.line(), name.column());
    }
}
