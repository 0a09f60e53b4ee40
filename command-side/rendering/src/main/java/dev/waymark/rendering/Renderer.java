package dev.waymark.rendering;

import dev.waymark.rendering.expansion.Expansion;
import dev.waymark.rendering.jinja.JinjaBlock;
import dev.waymark.rendering.jinja.JinjaText;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import java.util.List;
import java.util.Optional;

/// Expands Jinja, macros and variables (semantics 1.11, 1.12). Pure and safe for use from several
/// threads.
public final class Renderer {

    /// The text with every `@` resolved; comments and layout are kept. A statement that macros take
    /// away, such as `@DEF(...)` or an `@IF` that does not hold, is an empty text. What a block of
    /// Jinja writes is expanded in turn, and may be several statements.
    public Rendering render(String text, MacroScope scope) {
        Optional<JinjaBlock> jinja = JinjaBlock.of(text);
        return jinja.isEmpty() ? expanded(text, scope) : rendered(jinja.get(), text, scope);
    }

    private static Rendering expanded(String text, MacroScope scope) {
        String open = text.endsWith(";") ? unended(text, scope.dialect()) : text;
        return open.indexOf('@') < 0 ? new Rendering.Rendered(open) : Expansion.of(open, scope);
    }

    private static Rendering rendered(JinjaBlock jinja, String text, MacroScope scope) {
        return switch (JinjaText.render(jinja, scope)) {
            case Rendering.Unrenderable unrenderable -> unrenderable;
            case Rendering.Rendered(String sql) ->
                    switch (expanded(sql, scope)) {
                        case Rendering.Rendered(String written) ->
                                new Rendering.Rendered(unended(written, scope.dialect()));
                        case Rendering.Unrenderable(var problems) ->
                                new Rendering.Unrenderable(
                                        new WrittenProblems(sql, text).in(problems));
                    };
        };
    }

    /// Without the semicolons behind the last statement, and what stands around them.
    private static String unended(String sql, String dialect) {
        List<Token> solid =
                Scanner.scan(sql, dialect).stream().filter(token -> !token.isBlank()).toList();
        int size = solid.size();
        while (size > 0 && solid.get(size - 1).isSymbol(";")) {
            size--;
        }
        return size == solid.size() || size == 0
                ? sql
                : sql.substring(0, solid.get(size - 1).end());
    }
}
