package dev.waymark.planning.diff;

import dev.waymark.kernel.model.Model;
import dev.waymark.planning.fingerprint.SqlTexts;
import dev.waymark.planning.rendered.ModelTexts;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Compares the statements before and after a query, pair by pair, after rendering; layout,
/// comments, letter case of words, and definitions of local macros do not count (semantics 2.5).
final class StatementComparer {

    private static final Pattern DEFINITION =
            Pattern.compile("\\s*@DEF\\s*\\(.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ModelTexts texts;

    StatementComparer(ModelTexts texts) {
        this.texts = texts;
    }

    boolean differ(Model before, Model after) {
        SqlTexts old = SqlTexts.of(before);
        SqlTexts present = SqlTexts.of(after);
        return differ(before, old.before(), after, present.before())
                || differ(before, old.after(), after, present.after());
    }

    private boolean differ(Model before, List<String> old, Model after, List<String> present) {
        boolean nothing = old.isEmpty() && present.isEmpty();
        return !nothing && !read(before, old).equals(read(after, present));
    }

    private List<List<String>> read(Model model, List<String> statements) {
        return statements.stream()
                .filter(statement -> !DEFINITION.matcher(statement).matches())
                .map(statement -> words(rendered(model, statement), model.dialect()))
                .toList();
    }

    /// A statement whose macros cannot be expanded counts as it is written.
    private String rendered(Model model, String statement) {
        return switch (texts.render(model, statement)) {
            case Rendering.Rendered rendered -> rendered.text();
            case Rendering.Unrenderable _ -> statement;
        };
    }

    private static List<String> words(String text, String dialect) {
        return Scanner.scan(text, dialect).stream()
                .filter(token -> !token.isBlank())
                .map(StatementComparer::word)
                .toList();
    }

    private static String word(Token token) {
        return token.kind() == Token.Kind.WORD
                ? token.text().toLowerCase(Locale.ROOT)
                : token.text();
    }
}
