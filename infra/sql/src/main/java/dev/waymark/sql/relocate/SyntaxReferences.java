package dev.waymark.sql.relocate;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Identifier;
import dev.waymark.sql.identifier.Names;
import dev.waymark.sql.parse.Parsed.Read;
import dev.waymark.sql.parse.Piece;
import dev.waymark.sql.relocate.Reference.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserTreeConstants;
import net.sf.jsqlparser.parser.Node;
import net.sf.jsqlparser.parser.Token;

/// Finds tables in the parser's syntax tree: every place where the grammar has a table. Names of
/// CTEs shadow, each where it is in scope.
public final class SyntaxReferences {

    private static final Set<String> NO_ALIAS =
            Set.of(
                    "TABLESAMPLE",
                    "SAMPLE",
                    "USING",
                    "PIVOT",
                    "UNPIVOT",
                    "WITH",
                    "USE",
                    "FORCE",
                    "IGNORE");

    private static final Set<String> JOINS = Set.of("ANTI", "SEMI", "ASOF", "POSITIONAL");

    private final Read read;
    private final Dialect dialect;
    private final List<Reference> found = new ArrayList<>();

    private SyntaxReferences(Read read, Dialect dialect) {
        this.read = read;
        this.dialect = dialect;
    }

    public static List<Reference> of(Read read, Dialect dialect) {
        SyntaxReferences references = new SyntaxReferences(read, dialect);
        references.visit(read.syntax(), Set.of());
        return List.copyOf(references.found);
    }

    private void visit(Node node, Set<String> shadows) {
        if (node.getId() == CCJSqlParserTreeConstants.JJTTABLENAME) {
            table(node, shadows);
        } else if (node.getId() == CCJSqlParserTreeConstants.JJTCOLUMN) {
            column(node);
        }
        Set<String> inside = new HashSet<>(shadows);
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            child(node.jjtGetChild(i), inside);
        }
    }

    private void child(Node child, Set<String> shadows) {
        boolean cte = child.getId() == CCJSqlParserTreeConstants.JJTWITHITEM;
        boolean recursive = cte && isRecursive(child);
        if (recursive) {
            shadows.add(name(child));
        }
        visit(child, shadows);
        if (cte) {
            shadows.add(name(child));
        }
    }

    private static boolean isRecursive(Node item) {
        return item.jjtGetFirstToken().kind == CCJSqlParserConstants.K_RECURSIVE;
    }

    private String name(Node item) {
        Token first = item.jjtGetFirstToken();
        return dialect.fold(Identifier.of(isRecursive(item) ? first.next.image : first.image));
    }

    private void table(Node node, Set<String> shadows) {
        Token first = node.jjtGetFirstToken();
        Token last = node.jjtGetLastToken();
        List<Identifier> parts = parts(first, last);
        boolean cte = parts.size() == 1 && shadows.contains(dialect.fold(parts.getFirst()));
        boolean file = first.kind == CCJSqlParserConstants.S_CHAR_LITERAL;
        if (!cte && !file) {
            add(parts, first, last, place(node, last));
        }
    }

    private static Place place(Node node, Token last) {
        Node parent = node.jjtGetParent();
        if (last.next != null && last.next.image.equals(".")) {
            return Place.PREFIX;
        }
        boolean item = parent != null && parent.getId() == CCJSqlParserTreeConstants.JJTFROMITEM;
        return item && isBare(last, parent.jjtGetLastToken()) ? Place.BARE : Place.NAMED;
    }

    private static boolean isBare(Token table, Token item) {
        boolean alone = table.absoluteBegin >= item.absoluteBegin;
        return alone
                || NO_ALIAS.contains(table.next.image.toUpperCase(Locale.ROOT))
                || isJoin(table.next);
    }

    /// `FROM t ANTI JOIN u`, where the parser takes the word for an alias.
    private static boolean isJoin(Token word) {
        return JOINS.contains(word.image.toUpperCase(Locale.ROOT))
                && word.next != null
                && word.next.kind == CCJSqlParserConstants.K_JOIN;
    }

    /// Everything in front of the last dot may be a table's name.
    private void column(Node node) {
        Token first = node.jjtGetFirstToken();
        Token last = null;
        for (Token at = first; isJoined(at, node); at = at.next.next) {
            last = at;
        }
        if (last != null && last.absoluteBegin > first.absoluteBegin) {
            add(parts(first, last), first, last, Place.PREFIX);
        }
    }

    private static boolean isJoined(Token at, Node column) {
        return at.absoluteBegin < column.jjtGetLastToken().absoluteBegin
                && at.next.image.equals(".");
    }

    private void add(List<Identifier> parts, Token first, Token last, Place place) {
        Piece start = read.prepared().first(first);
        Piece end = read.prepared().last(last);
        if (start.token() != null && end.end() >= 0) {
            found.add(new Reference(parts, start.token().offset(), end.end(), place));
        }
    }

    private List<Identifier> parts(Token first, Token last) {
        return Names.parts(read.prepared().between(first, last), dialect);
    }
}
