package dev.waymark.rendering.macro;

import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Scanner;
import java.util.List;

/// `@SQL('text')`: a template, read as SQL. An expression in place of the text is evaluated.
final class Sql implements Macro {

    @Override
    public String name() {
        return "SQL";
    }

    @Override
    public Parameters parameters() {
        return Parameters.of("text").optionally("into");
    }

    @Override
    public List<String> expand(Call call) {
        String text = call.required("text");
        return Fragments.isString(text, call.dialect())
                ? call.expand(call.template(content(text, call.dialect())))
                : List.of(call.evaluate(text).sql());
    }

    private static String content(String literal, String dialect) {
        return Literals.content(Scanner.scan(literal, dialect).getFirst(), dialect);
    }
}
