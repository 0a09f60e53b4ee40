package dev.waymark.rendering.jinja.syntax;

import java.util.List;
import java.util.Set;

/// A text that has been read.
///
/// @param calls names that it calls
/// @param variables lower-case names that it asks for with `var('x')` and `blueprint_var('x')`
public record Template(List<Node.Placed> body, Set<String> calls, Set<String> variables) {

    public static Template parse(String text) {
        Reader in = new Reader(Lexer.tokens(text));
        List<Node.Placed> body = new Statements(in).all();
        return new Template(body, in.calls(), in.variables());
    }
}
