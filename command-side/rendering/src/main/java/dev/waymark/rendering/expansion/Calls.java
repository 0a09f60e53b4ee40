package dev.waymark.rendering.expansion;

import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.condition.Value;
import dev.waymark.rendering.macro.Fragments;
import dev.waymark.rendering.macro.Lambda;
import dev.waymark.rendering.macro.Macro;
import dev.waymark.rendering.macro.Macros;
import dev.waymark.rendering.macro.Parameters;
import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Dialects;
import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.variable.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Macro calls among the tokens of a walk.
final class Calls {

    private final Expansion expansion;
    private final List<Token> tokens;
    private final Map<String, String> parameters;
    private final Output out;

    Calls(Expansion expansion, List<Token> tokens, Map<String, String> parameters, Output out) {
        this.expansion = expansion;
        this.tokens = tokens;
        this.parameters = parameters;
        this.out = out;
    }

    /// Index of the parenthesis that follows the macro at an index, blanks between them allowed; -1
    /// when none does.
    static int opening(List<Token> tokens, int macro) {
        int open = macro + 1;
        while (open < tokens.size() && tokens.get(open).isBlank()) {
            open++;
        }
        return open < tokens.size() && tokens.get(open).isSymbol("(") ? open : -1;
    }

    static boolean isMacro(Expansion expansion, String name) {
        return Clause.named(name) != null
                || Macros.named(name) != null
                || expansion.definitions().lambda(name) != null;
    }

    /// Expands the call at an index.
    ///
    /// @return the index behind it
    int expand(int macro) {
        Token at = tokens.get(macro);
        int open = opening(tokens, macro);
        int closing = Brackets.closing(tokens, open).orElse(-1);
        if (closing < 0) {
            problem(
                    at,
                    "unclosed-macro",
                    "The call of " + at.text() + " is never closed.",
                    "Add ')'.");
            return tokens.size();
        }
        Clause clause = Clause.named(name(at));
        if (clause != null) {
            return clause(clause, at, open, closing);
        }
        if (expansion.enter(at)) {
            List<String> items = result(at, open);
            boolean name = !isSnowflake() && new NamePosition(tokens).isAt(macro, closing);
            out.items(name ? items.stream().map(this::named).toList() : items);
            expansion.leave();
        }
        return closing + 1;
    }

    /// In Snowflake a text in the place of a table is a file.
    private boolean isSnowflake() {
        return Dialects.family(expansion.scope().dialect()).equals("snowflake");
    }

    /// A text where a name is wanted is that name.
    private String named(String sql) {
        String dialect = expansion.scope().dialect();
        return Fragments.isString(sql, dialect)
                ? Literals.name(Fragments.plain(sql, dialect), dialect)
                : sql;
    }

    private int clause(Clause clause, Token at, int open, int closing) {
        Parameters condition = Parameters.of("condition");
        @Nullable MacroCall call = read(at, open, condition);
        Value holds =
                call == null ? new Value.Nothing() : call.evaluate(call.required("condition"));
        if (holds.isTruthy()) {
            out.text(clause.keyword());
            return closing + 1;
        }
        if (clause == Clause.JOIN) {
            out.dropJoinSides();
        }
        return clause.end(tokens, closing + 1);
    }

    private List<String> result(Token at, int open) {
        @Nullable Lambda lambda = expansion.definitions().lambda(name(at));
        if (lambda != null) {
            @Nullable MacroCall call = read(at, open, Parameters.any());
            return call == null ? List.of() : call.apply(lambda, call.values());
        }
        @Nullable Macro macro = Macros.named(name(at));
        return macro == null ? unknown(at) : builtIn(macro, at, open);
    }

    private List<String> builtIn(Macro macro, Token at, int open) {
        @Nullable MacroCall call = read(at, open, macro.parameters());
        return call == null ? List.of() : macro.expand(call);
    }

    private @Nullable MacroCall read(Token at, int open, Parameters accepted) {
        Arguments arguments =
                new ArgumentReader(expansion, parameters, accepted).read(tokens, open);
        @Nullable String wrong = arguments.misfit(accepted);
        if (wrong != null) {
            problem(
                    at,
                    "macro-arguments",
                    at.text() + " " + wrong + ".",
                    accepted.usage(at.text()));
            return null;
        }
        return new MacroCall(expansion, parameters, at, accepted, arguments);
    }

    private List<String> unknown(Token at) {
        String name = name(at);
        if (expansion.scope().isPythonMacro(name)) {
            problem(
                    at,
                    "python-macro",
                    expansion.scope().pythonMacroMessage(name),
                    MacroScope.PYTHON_MACRO_MEND);
            return List.of();
        }
        Set<String> known = new TreeSet<>(Macros.names());
        expansion.definitions().lambdaNames().forEach(known::add);
        String mend =
                Nearest.to(name.toUpperCase(Locale.ROOT), known)
                        .map(near -> "Did you mean @" + near + "?")
                        .orElse("Define it with @DEF, or take the call out.");
        problem(at, "unknown-macro", "Macro '" + name + "' does not exist.", mend);
        return List.of();
    }

    private static String name(Token macro) {
        return macro.text().substring(1);
    }

    private void problem(Token at, String code, String message, String mend) {
        expansion.problems().add(at, code, message, mend);
    }
}
