package dev.waymark.rendering.expansion;

import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.macro.Lambda;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.variable.Variables;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The expansion of one text: what it may refer to, what it has defined, what is wrong with it.
public final class Expansion {

    /// Deeper than any macro that ends.
    private static final int DEEPEST = 100;

    private final MacroScope scope;
    private final Variables variables;
    private final Definitions definitions = new Definitions();
    private final Problems problems = new Problems();
    private int depth;

    private Expansion(MacroScope scope) {
        this.scope = scope;
        this.variables = new Variables(scope);
    }

    public static Rendering of(String text, MacroScope scope) {
        Expansion expansion = new Expansion(scope);
        for (String definition : scope.definitions()) {
            expansion.expand(
                    Relocated.toStart(Scanner.scan(definition, scope.dialect())), Map.of());
        }
        String expanded = expansion.expand(Scanner.scan(text, scope.dialect()), Map.of());
        List<Rendering.Problem> problems = expansion.problems.all();
        return problems.isEmpty()
                ? new Rendering.Rendered(expanded)
                : new Rendering.Unrenderable(problems);
    }

    /// @param parameters SQL of lambda parameters by lower-case name
    String expand(List<Token> tokens, Map<String, String> parameters) {
        return new Walk(this, tokens, parameters).expanded();
    }

    MacroScope scope() {
        return scope;
    }

    Variables variables() {
        return variables;
    }

    Definitions definitions() {
        return definitions;
    }

    Problems problems() {
        return problems;
    }

    @Nullable Lambda lambda(String name) {
        return definitions.lambda(name);
    }

    /// Whether one more macro may be entered; [#leave] must follow where it may.
    boolean enter(Token at) {
        if (depth >= DEEPEST) {
            problems.add(
                    at,
                    "recursive-macro",
                    "The macros of this text never come to an end.",
                    "Look for a macro that calls itself.");
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }
}
