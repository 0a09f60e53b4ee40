package dev.waymark.project.model;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.Model;
import dev.waymark.project.header.Jinja;
import dev.waymark.project.header.Origin;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import java.util.ArrayList;
import java.util.List;

/// Says of each call of a Python macro that the model is planned and not run.
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
                List<Location> places = places(name);
                (places.isEmpty() ? List.of(otherwise) : places)
                        .forEach(at -> warn(model, name, file, at));
            }
        }
    }

    private void warn(Model model, String name, String file, Location at) {
        workshop.findings()
                .warning(
                        "python-macro",
                        model.name().display(workshop.settings().defaultCatalog())
                                + " calls @"
                                + name
                                + ", which is Python ("
                                + file
                                + ") and is not run by Waymark. The model is planned by its text;"
                                + " an apply that needs it is refused.",
                        "Write the SQL that it gives in place of the call, or say it with @DEF or"
                                + " a Jinja macro.",
                        at);
    }

    private List<Location> places(String name) {
        List<Location> places = new ArrayList<>();
        for (Span span : spans) {
            boolean jinja = Jinja.isBlock(span);
            List<Token> tokens = span.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (calls(tokens.get(i), name) || (jinja && callsInJinja(tokens, i, name))) {
                    places.add(origin.at(tokens.get(i)));
                }
            }
        }
        return places;
    }

    private static boolean calls(Token token, String name) {
        return token.kind() == Token.Kind.MACRO && token.text().equalsIgnoreCase("@" + name);
    }

    private static boolean callsInJinja(List<Token> tokens, int index, String name) {
        boolean open = index + 1 < tokens.size() && tokens.get(index + 1).isSymbol("(");
        return open && tokens.get(index).isWord(name);
    }
}
