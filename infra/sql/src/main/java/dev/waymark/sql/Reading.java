package dev.waymark.sql;

import dev.waymark.kernel.sql.Sql.Refusal;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.pack.PackedReferences;
import dev.waymark.sql.pack.PackedTree;
import dev.waymark.sql.parse.Parsed;
import dev.waymark.sql.parse.Parser;
import dev.waymark.sql.relocate.Reference;
import dev.waymark.sql.relocate.SyntaxReferences;
import dev.waymark.sql.relocate.TokenReferences;
import dev.waymark.sql.tree.Faithful;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Outline;
import dev.waymark.sql.tree.TreeReader;
import java.util.List;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/// What was made of one text.
///
/// @param refusal why the parser did not take it; null when it did
/// @param packedTree null when the text is no query, or when the tree would not say all that it
///   says
/// @param isOutline whether the tree says no more than which columns the text gives
/// @param packedReferences tables, in the order of the text
record Reading(
        @Nullable Refusal refusal,
        @Nullable PackedTree packedTree,
        boolean isOutline,
        PackedReferences packedReferences) {

    /// With an outline where the text has one: making, checking and keeping a whole tree takes a
    /// third as long as parsing, and most texts are never compared.
    static Reading outlined(String text, Dialect dialect) {
        return of(text, dialect, true);
    }

    static Reading whole(String text, Dialect dialect) {
        return of(text, dialect, false);
    }

    private static Reading of(String text, Dialect dialect, boolean outline) {
        List<Token> tokens = Scanner.scan(text, dialect.name());
        return switch (Parser.parse(tokens, dialect)) {
            case Parsed.Read read -> of(read, dialect, outline);
            case Parsed.Refused refused ->
                    new Reading(
                            refused.refusal(),
                            null,
                            false,
                            PackedReferences.of(TokenReferences.of(tokens, dialect)));
        };
    }

    private static Reading of(Parsed.Read read, Dialect dialect, boolean outline) {
        PackedTree outlined = outline ? outline(read, dialect) : null;
        return new Reading(
                null,
                outlined == null ? tree(read, dialect) : outlined,
                outlined != null,
                PackedReferences.of(SyntaxReferences.of(read, dialect)));
    }

    private static @Nullable PackedTree outline(Parsed.Read read, Dialect dialect) {
        Node outline =
                read.statement() instanceof Select select ? Outline.of(select, dialect) : null;
        return outline == null ? null : PackedTree.of(outline);
    }

    private static @Nullable PackedTree tree(Parsed.Read read, Dialect dialect) {
        if (!(read.statement() instanceof Select select)) {
            return null;
        }
        try {
            Node tree = new TreeReader(dialect).query(select);
            return Faithful.to(read.prepared().pieces(), tree) ? PackedTree.of(tree) : null;
        } catch (NullPointerException e) {
            return null; // JSqlParser cannot print some of its own objects
        }
    }

    /// Whether there is a tree.
    boolean isUnderstood() {
        return packedTree != null;
    }

    /// Null when the text is not understood.
    @Nullable Node tree() {
        return packedTree == null ? null : packedTree.tree();
    }

    List<Reference> references() {
        return packedReferences.references();
    }

    /// In bytes, about.
    int size() {
        return packedReferences.size() + (packedTree == null ? 0 : packedTree.size());
    }
}
