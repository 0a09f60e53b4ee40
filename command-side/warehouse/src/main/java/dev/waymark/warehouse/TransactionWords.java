package dev.waymark.warehouse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that begin or end a transaction. Statements run inside one, together with a marker; a
/// word of their own would tear the two apart.
public final class TransactionWords {

    private static final Pattern WORD =
            Pattern.compile(
                    "(?is)^(\\s|--[^\\n]*\\n|/\\*.*?\\*/)*"
                            + "(?<word>begin|start\\s+transaction|commit|end|rollback|abort)\\b");

    private TransactionWords() {}

    /// @throws WarehouseFailure of the statement that has one
    public static void refuse(List<String> statements) {
        statements.forEach(TransactionWords::refuse);
    }

    private static void refuse(String statement) {
        Matcher end = WORD.matcher(statement);
        if (end.find()) {
            throw new WarehouseFailure(
                    WarehouseFailure.Kind.STATEMENT,
                    "Statements run inside a transaction and must not have a %s of their own."
                            .formatted(end.group("word")));
        }
    }
}
