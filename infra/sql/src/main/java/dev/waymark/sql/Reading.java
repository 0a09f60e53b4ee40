package dev.waymark.sql;

import dev.waymark.kernel.sql.Sql.Refusal;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.parse.Parsed;
import dev.waymark.sql.parse.Parser;
import dev.waymark.sql.relocate.Reference;
import dev.waymark.sql.relocate.SyntaxReferences;
import dev.waymark.sql.relocate.TokenReferences;
import dev.waymark.sql.tree.Faithful;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Opaque;
import dev.waymark.sql.tree.TreeReader;
import java.util.List;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/// What was made of one text.
///
/// @param refusal why the parser did not take it; null when it did
/// @param tree null when the text is no query, or when the tree would not say all that it says
/// @param references tables, in the order of the text
/// @param words without blanks and comments
record Reading(
        @Nullable Refusal refusal,
        @Nullable Node tree,
        List<Reference> references,
        List<String> words) {

    static Reading of(String text, Dialect dialect) {
        List<Token> tokens = Scanner.scan(text, dialect.name());
        List<String> words = Opaque.words(tokens, dialect);
        return switch (Parser.parse(tokens, dialect)) {
            case Parsed.Read read ->
                    new Reading(
                            null, tree(read, dialect), SyntaxReferences.of(read, dialect), words);
            case Parsed.Refused refused ->
                    new Reading(
                            refused.refusal(), null, TokenReferences.of(tokens, dialect), words);
        };
    }

    private static @Nullable Node tree(Parsed.Read read, Dialect dialect) {
        if (!(read.statement() instanceof Select select)) {
            return null;
        }
        Node tree = new TreeReader(dialect).query(select);
        return Faithful.to(read.prepared().pieces(), tree) ? tree : null;
    }
}
