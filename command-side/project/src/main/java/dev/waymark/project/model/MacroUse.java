package dev.waymark.project.model;

import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the variables that texts refer to: `@name`, `@{name}`, `@VAR('name')`, and those in
/// templates (semantics 1.11).
final class MacroUse {

    private static final Pattern IN_TEXT = Pattern.compile("@\\{?\\s*(\\w+)");
    private static final Set<String> BY_NAME = Set.of("@var", "@blueprint_var");

    private final String dialect;
    private final Set<String> names = new TreeSet<>();

    MacroUse(String dialect) {
        this.dialect = dialect;
    }

    MacroUse in(List<String> texts) {
        texts.stream().filter(text -> text.contains("@")).forEach(this::in);
        return this;
    }

    private void in(String text) {
        List<Token> tokens =
                Scanner.scan(text, dialect).stream().filter(token -> !token.isBlank()).toList();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.MACRO) {
                fromText(token.text());
                argument(tokens, i);
            }
        }
    }

    /// The first argument of a macro function may be a name or a template.
    private void argument(List<Token> tokens, int macro) {
        boolean call = macro + 2 < tokens.size() && tokens.get(macro + 1).isSymbol("(");
        if (!call || tokens.get(macro + 2).kind() != Kind.STRING) {
            return;
        }
        String text = tokens.get(macro + 2).text();
        if (BY_NAME.contains(tokens.get(macro).text().toLowerCase(Locale.ROOT))) {
            names.add(text.replaceAll("\\W", "").toLowerCase(Locale.ROOT));
        } else {
            fromText(text);
        }
    }

    private void fromText(String text) {
        Matcher matcher = IN_TEXT.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
    }

    /// Lower-case names behind `@`, of variables and of macro functions.
    Set<String> names() {
        return names;
    }
}
