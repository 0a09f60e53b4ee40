package dev.waymark.rendering;

import dev.waymark.rendering.expansion.Expansion;
import java.util.List;

/// Expands macros and variables (semantics 1.11, 1.12). Pure and safe for use from several threads.
public final class Renderer {

    /// The text with every `@` resolved; comments and layout are kept. A statement that macros take
    /// away, such as `@DEF(...)` or an `@IF` that does not hold, is an empty text.
    public Rendering render(String text, MacroScope scope) {
        if (isJinja(text)) {
            return new Rendering.Unrenderable(List.of(JINJA));
        }
        return text.indexOf('@') < 0 ? new Rendering.Rendered(text) : Expansion.of(text, scope);
    }

    private static final Rendering.Problem JINJA =
            new Rendering.Problem(
                    "jinja-not-supported",
                    "Jinja is not expanded.",
                    "Write the query in SQL with SQLMesh macros.",
                    1,
                    1);

    private static boolean isJinja(String text) {
        String start = text.stripLeading();
        return start.startsWith("JINJA_QUERY_BEGIN") || start.startsWith("JINJA_STATEMENT_BEGIN");
    }
}
