package dev.waymark.rendering.expansion;

import dev.waymark.rendering.macro.Fragments;
import dev.waymark.rendering.token.Dialects;
import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One way through a list of tokens, from the first to the last.
final class Walk {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Expansion expansion;
    private final List<Token> tokens;
    private final Map<String, String> parameters;
    private final Lookup lookup;
    private final NamePosition names;
    private final Output out = new Output();
    private int index;

    Walk(Expansion expansion, List<Token> tokens, Map<String, String> parameters) {
        this.expansion = expansion;
        this.tokens = tokens;
        this.parameters = parameters;
        this.lookup = new Lookup(expansion, parameters);
        this.names = new NamePosition(tokens);
    }

    String expanded() {
        while (index < tokens.size()) {
            next(tokens.get(index));
        }
        return out.text();
    }

    private void next(Token token) {
        int glued = GluedName.end(tokens, index);
        if (glued > index) {
            glued(glued);
        } else if (token.kind() == Kind.MACRO) {
            macro(token);
        } else if (token.kind() == Kind.QUOTED && token.text().indexOf('@') >= 0) {
            out.text(Template.fill(token.text(), lookup));
            index++;
        } else {
            out.token(token);
            index++;
        }
    }

    private void glued(int end) {
        StringBuilder name = new StringBuilder();
        for (Token part : tokens.subList(index, end)) {
            name.append(part.kind() == Kind.MACRO ? bare(part) : part.text());
        }
        boolean plain = PLAIN_NAME.matcher(name).matches();
        out.text(plain ? name.toString() : Literals.name(name.toString(), dialect()));
        index = end;
    }

    private String bare(Token macro) {
        String variable = GluedName.variable(macro);
        String value = lookup.bare(variable);
        if (value == null) {
            lookup.reportUndefined(macro, variable);
        }
        return value == null ? variable : value;
    }

    private void macro(Token token) {
        char first = token.text().charAt(1);
        if (first == '\'' || first == '"') {
            template(token);
        } else if (Calls.opening(tokens, index) > 0 && isCall(token)) {
            index = new Calls(expansion, tokens, parameters, out).expand(index);
        } else {
            variable(token);
        }
    }

    /// The name of a table in front of a column list is no call: `INSERT INTO @this_model (a)`.
    private boolean isCall(Token token) {
        String name = token.text().substring(1);
        String sql = lookup.sql(name);
        boolean table = sql != null && (!Fragments.isString(sql, dialect()) || names.isAt(index));
        return Calls.isMacro(expansion, name) || !table;
    }

    private void template(Token token) {
        Token quoted = Scanner.scan(token.text().substring(1), dialect()).getFirst();
        String text = Template.fill(Literals.content(quoted, dialect()), lookup);
        value(Literals.string(text, dialect()));
    }

    private void variable(Token token) {
        String name = token.text().substring(1);
        String sql = isStage() ? token.text() : lookup.sql(name);
        if (sql != null) {
            value(sql);
        } else if (isSnowflake() && names.isAt(index)) {
            value(token.text());
        } else {
            lookup.reportUndefined(token, name);
            value("NULL");
        }
    }

    private boolean isSnowflake() {
        return Dialects.family(dialect()).equals("snowflake");
    }

    private boolean isStage() {
        return isSnowflake() && names.isStageAt(index);
    }

    private void value(String sql) {
        boolean name = Fragments.isString(sql, dialect()) && names.isAt(index);
        out.text(name ? Literals.name(Fragments.plain(sql, dialect()), dialect()) : sql);
        index++;
    }

    private String dialect() {
        return expansion.scope().dialect();
    }
}
