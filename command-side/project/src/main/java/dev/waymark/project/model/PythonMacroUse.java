package dev.waymark.project.model;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.Model;
import dev.waymark.project.header.Origin;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.List;

/// Says of each Python macro that a model calls that the model is planned and not run.
final class PythonMacroUse {

    private final Workshop workshop;
    private final Origin origin;
    private final List<Span> spans;

    /// @param spans every statement of the model's file
    PythonMacroUse(Workshop workshop, Origin origin, List<Span> spans) {
        this.workshop = workshop;
        this.origin = origin;
        this.spans = spans;
    }

    /// @param otherwise the place of macros that the file's own statements do not call
    void warn(Model model, Location otherwise) {
        for (String name : model.macros().keySet()) {
            String file = workshop.macros().pythonFiles().get(name);
            if (file != null) {
                workshop.findings()
                        .warning(
                                "python-macro-not-supported",
                                model.name().display(workshop.settings().defaultCatalog())
                                        + " calls @"
                                        + name
                                        + ", which is Python ("
                                        + file
                                        + ") and is not run by Waymark. The model is planned by its"
                                        + " text; an apply that needs it is refused.",
                                "Write the macro's SQL out, or use the built-in macros.",
                                place(name, otherwise));
            }
        }
    }

    private Location place(String name, Location otherwise) {
        return spans.stream()
                .flatMap(span -> span.tokens().stream())
                .filter(token -> calls(token, name))
                .findFirst()
                .map(origin::at)
                .orElse(otherwise);
    }

    private static boolean calls(Token token, String name) {
        return token.kind() == Kind.MACRO && token.text().equalsIgnoreCase("@" + name);
    }
}
