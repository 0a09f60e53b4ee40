package dev.waymark.rendering;

/// Expands macros and variables (semantics 1.11, 1.12). Pure and safe for use from several threads.
public final class Renderer {

    /// The text with every `@` resolved; comments and layout are kept.
    public Rendering render(String text, MacroScope scope) {
        throw new UnsupportedOperationException(text + scope);
    }
}
