package dev.waymark.project.model;

import dev.waymark.project.header.BlockReader;
import dev.waymark.project.header.Jinja;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The statements of a model's file, sorted by what they are for (semantics 1.6).
final class ModelStatements {

    private static final Set<String> QUERY_WORDS = Set.of("SELECT", "WITH", "FROM", "VALUES");

    private final List<Span> all;
    private final @Nullable Span header;
    private final List<Span> around = new ArrayList<>();
    private final List<Integer> queries = new ArrayList<>();
    private final List<Span> onVirtualUpdate = new ArrayList<>();
    private final List<InlineAudit> audits = new ArrayList<>();

    ModelStatements(List<Span> statements) {
        all = List.copyOf(statements);
        boolean headed =
                !statements.isEmpty() && BlockReader.isBlock(statements.getFirst(), "MODEL");
        header = headed ? statements.getFirst() : null;
        sort(headed ? statements.subList(1, statements.size()) : statements);
    }

    /// @param query null when nothing follows the block
    record InlineAudit(Span block, @Nullable Span query) {}

    private void sort(List<Span> statements) {
        boolean virtual = false;
        for (int i = 0; i < statements.size(); i++) {
            Span statement = statements.get(i);
            if (isMark(statement, "ON_VIRTUAL_UPDATE_BEGIN")) {
                virtual = true;
            } else if (isMark(statement, "ON_VIRTUAL_UPDATE_END")) {
                virtual = false;
            } else if (virtual) {
                onVirtualUpdate.add(statement);
            } else if (BlockReader.isBlock(statement, "AUDIT")) {
                i++;
                audits.add(
                        new InlineAudit(
                                statement, i < statements.size() ? statements.get(i) : null));
            } else {
                add(statement, statements.size() == 1);
            }
        }
    }

    private void add(Span statement, boolean alone) {
        if (isQuery(statement, alone)) {
            queries.add(around.size());
        }
        around.add(statement);
    }

    /// Every statement of the file, the header included.
    List<Span> all() {
        return all;
    }

    @Nullable Span header() {
        return header;
    }

    /// Every statement that is a query; one is expected.
    List<Span> queries() {
        return queries.stream().map(around::get).toList();
    }

    List<Span> before() {
        return queries.isEmpty() ? around : around.subList(0, queries.getFirst());
    }

    List<Span> after() {
        return queries.isEmpty()
                ? List.of()
                : around.subList(queries.getFirst() + 1, around.size());
    }

    List<Span> onVirtualUpdate() {
        return onVirtualUpdate;
    }

    List<InlineAudit> audits() {
        return audits;
    }

    private static boolean isMark(Span statement, String word) {
        return statement.tokens().size() == 1 && statement.tokens().getFirst().isWord(word);
    }

    /// A macro call is one when it is `@UNION`, or stands alone. `@INSERT_SEED()` stands where a
    /// seed's query would.
    private static boolean isQuery(Span statement, boolean alone) {
        if (Jinja.isBlock(statement)) {
            return Jinja.isQuery(statement);
        }
        Token first =
                statement.tokens().stream()
                        .filter(token -> !token.isBlank() && !token.isSymbol("("))
                        .findFirst()
                        .orElseGet(statement.tokens()::getFirst);
        if (first.kind() == Kind.MACRO) {
            return alone
                    || first.text().equalsIgnoreCase("@UNION")
                    || first.text().equalsIgnoreCase("@INSERT_SEED");
        }
        return QUERY_WORDS.stream().anyMatch(first::isWord);
    }
}
