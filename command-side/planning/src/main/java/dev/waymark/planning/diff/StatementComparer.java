package dev.waymark.planning.diff;

import dev.waymark.kernel.model.Model;
import dev.waymark.planning.column.ModelTexts;
import dev.waymark.planning.diff.ModelComparer.Side;
import dev.waymark.planning.fingerprint.SqlTexts;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares the statements before and after a query, pair by pair, after rendering; layout,
/// comments, letter case of words, definitions of local macros, and calls of macros that touch no
/// rows do not count (semantics 2.5).
final class StatementComparer {

    private static final Pattern CALL = Pattern.compile("\\s*@(\\w+)\\s*\\(");

    private final ModelTexts texts;

    StatementComparer(ModelTexts texts) {
        this.texts = texts;
    }

    boolean differ(Side before, Side after) {
        SqlTexts old = SqlTexts.of(before.model());
        SqlTexts present = SqlTexts.of(after.model());
        return differ(before, old.before(), after, present.before())
                || differ(before, old.after(), after, present.after());
    }

    private boolean differ(Side before, List<String> old, Side after, List<String> present) {
        boolean nothing = old.isEmpty() && present.isEmpty();
        return !nothing && !read(before, old).equals(read(after, present));
    }

    private List<List<String>> read(Side side, List<String> statements) {
        return statements.stream()
                .filter(statement -> !isMetadata(side.model(), statement))
                .map(statement -> words(rendered(side, statement), side.model().dialect()))
                .toList();
    }

    private static boolean isMetadata(Model model, String statement) {
        Matcher call = CALL.matcher(statement);
        String name = call.lookingAt() ? call.group(1).toLowerCase(Locale.ROOT) : "";
        return name.equals("def") || model.isMetadataOnly(name);
    }

    /// A statement whose macros cannot be expanded counts as it is written.
    private String rendered(Side side, String statement) {
        return switch (texts.render(side.model(), statement, side.columns())) {
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
