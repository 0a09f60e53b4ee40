package dev.waymark.sql.relocate;

import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Identifier;
import dev.waymark.sql.identifier.Names;
import dev.waymark.sql.relocate.Reference.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds tables in tokens alone, for texts that the parser refuses: names behind FROM, JOIN and the
/// commas of FROM. A CTE's name shadows everywhere.
public final class TokenReferences {

    private static final Set<String> BEFORE_TABLE = Set.of("LATERAL", "ONLY");
    private static final Set<String> AFTER_TABLE =
            Set.of(
                    "WHERE",
                    "GROUP",
                    "ORDER",
                    "HAVING",
                    "LIMIT",
                    "UNION",
                    "EXCEPT",
                    "INTERSECT",
                    "MINUS",
                    "QUALIFY",
                    "WINDOW",
                    "ON",
                    "USING",
                    "JOIN",
                    "INNER",
                    "LEFT",
                    "RIGHT",
                    "FULL",
                    "CROSS",
                    "NATURAL",
                    "SEMI",
                    "ANTI",
                    "ASOF",
                    "POSITIONAL",
                    "PIVOT",
                    "UNPIVOT",
                    "TABLESAMPLE",
                    "SAMPLE",
                    "OFFSET",
                    "FETCH",
                    "SELECT",
                    "LATERAL",
                    "FOR",
                    "WITH",
                    "PREWHERE",
                    "FINAL");

    private final List<Token> tokens;
    private final Dialect dialect;
    private final Froms froms = new Froms();
    private final List<Reference> found = new ArrayList<>();

    private TokenReferences(List<Token> tokens, Dialect dialect) {
        this.tokens = tokens;
        this.dialect = dialect;
    }

    /// @param tokens of the whole text
    public static List<Reference> of(List<Token> tokens, Dialect dialect) {
        List<Token> written = tokens.stream().filter(token -> !token.isBlank()).toList();
        return new TokenReferences(written, dialect).all();
    }

    private List<Reference> all() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean expected = froms.isTableExpected(tokens, i);
            if (expected && isName(i)) {
                i = name(i);
            }
        }
        Set<String> shadows = shadows();
        return found.stream().filter(reference -> !isShadowed(reference, shadows)).toList();
    }

    private boolean isName(int index) {
        Token token = tokens.get(index);
        boolean word = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED;
        return word && !BEFORE_TABLE.contains(token.text().toUpperCase(Locale.ROOT));
    }

    /// @return index of the last token of the name
    private int name(int start) {
        int end = start;
        while (isWritten(end + 1) && tokens.get(end).end() == tokens.get(end + 1).offset()) {
            end++;
        }
        if (!isSymbol(end + 1, "(")) {
            add(start, end);
        }
        return end;
    }

    private boolean isWritten(int index) {
        if (index >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(index);
        boolean dash = dialect.is("bigquery") && token.isSymbol("-");
        boolean part = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED;
        return part || dash || token.isSymbol(".") || token.kind() == Token.Kind.NUMBER;
    }

    private boolean isSymbol(int index, String symbol) {
        return index < tokens.size() && tokens.get(index).isSymbol(symbol);
    }

    private void add(int start, int end) {
        String written = Token.join(tokens.subList(start, end + 1));
        List<Identifier> parts = Names.parts(written, dialect);
        Place place = isAliased(end + 1) ? Place.NAMED : Place.BARE;
        found.add(new Reference(parts, tokens.get(start).offset(), tokens.get(end).end(), place));
    }

    private boolean isAliased(int index) {
        if (index >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(index);
        boolean word =
                next.kind() == Token.Kind.WORD
                        && !AFTER_TABLE.contains(next.text().toUpperCase(Locale.ROOT));
        return word || next.kind() == Token.Kind.QUOTED;
    }

    private Set<String> shadows() {
        Set<String> shadows = new HashSet<>();
        for (int i = 1; i + 2 < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            boolean opens =
                    before.isWord("WITH") || before.isWord("RECURSIVE") || before.isSymbol(",");
            if (opens && tokens.get(i + 1).isWord("AS") && tokens.get(i + 2).isSymbol("(")) {
                shadows.add(dialect.fold(Identifier.of(tokens.get(i).text())));
            }
        }
        return shadows;
    }

    private boolean isShadowed(Reference reference, Set<String> shadows) {
        return reference.parts().size() == 1
                && shadows.contains(dialect.fold(reference.parts().getFirst()));
    }
}
