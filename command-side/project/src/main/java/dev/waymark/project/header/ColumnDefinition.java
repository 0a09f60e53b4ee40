package dev.waymark.project.header;

import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A column as a list of columns declares it: `id INT NOT NULL`.
///
/// @param name as written
/// @param type without constraints
public record ColumnDefinition(Value name, Value type) {

    private static final Set<String> CONSTRAINTS =
            Set.of(
                    "NOT",
                    "NULL",
                    "DEFAULT",
                    "COMMENT",
                    "PRIMARY",
                    "UNIQUE",
                    "CHECK",
                    "REFERENCES",
                    "GENERATED",
                    "COLLATE",
                    "CHARSET",
                    "CONSTRAINT",
                    "AUTO_INCREMENT",
                    "AUTOINCREMENT",
                    "IDENTITY",
                    "CODEC",
                    "ENCODE",
                    "OPTIONS");

    /// The pieces of the list; commas inside the angle brackets of a type do not part them.
    public static List<Value> items(Value list) {
        List<Value> items = new ArrayList<>();
        List<Value> open = new ArrayList<>();
        int depth = 0;
        for (Value piece : list.items()) {
            open.add(piece);
            depth += piece.tokens().stream().mapToInt(ColumnDefinition::angles).sum();
            if (depth <= 0) {
                items.add(Value.joined(open, list));
                open.clear();
                depth = 0;
            }
        }
        if (!open.isEmpty()) {
            items.add(Value.joined(open, list));
        }
        return items;
    }

    private static int angles(Token token) {
        if (token.kind() != Kind.SYMBOL || token.text().startsWith("->")) {
            return 0;
        }
        return (int) token.text().chars().filter(c -> c == '<').count()
                - (int) token.text().chars().filter(c -> c == '>').count();
    }

    /// Empty when no type follows the name.
    public static Optional<ColumnDefinition> of(Value item) {
        return item.named()
                .map(pair -> new ColumnDefinition(item.head(), withoutConstraints(pair.value())));
    }

    private static Value withoutConstraints(Value type) {
        List<Token> tokens = type.tokens();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += Brackets.step(token) + angles(token);
            if (i > 0 && depth == 0 && (isConstraint(token) || isCharacterSet(tokens, i))) {
                return type.upTo(i);
            }
        }
        return type;
    }

    private static boolean isConstraint(Token token) {
        return CONSTRAINTS.stream().anyMatch(token::isWord);
    }

    private static boolean isCharacterSet(List<Token> tokens, int index) {
        return tokens.get(index).isWord("CHARACTER")
                && tokens.stream().skip(index + 1).anyMatch(token -> token.isWord("SET"));
    }
}
