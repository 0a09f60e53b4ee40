package dev.waymark.rendering;

import java.util.List;

/// What became of a text.
public sealed interface Rendering {

    /// @param text without any macro
    record Rendered(String text) implements Rendering {}

    /// All problems of the text.
    record Unrenderable(List<Problem> problems) implements Rendering {}

    /// @param line 1-based in the text that was given
    /// @param column 1-based
    record Problem(String code, String message, String mend, int line, int column) {}
}
