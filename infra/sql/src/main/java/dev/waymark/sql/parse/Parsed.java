package dev.waymark.sql.parse;

import dev.waymark.kernel.sql.Sql.Refusal;
import net.sf.jsqlparser.parser.Node;
import net.sf.jsqlparser.statement.Statement;

/// What came of a text.
public sealed interface Parsed {

    /// @param syntax root of the syntax tree, with the parser's tokens
    /// @param prepared the text that the parser saw
    record Read(Statement statement, Node syntax, Prepared prepared) implements Parsed {}

    record Refused(Refusal refusal) implements Parsed {}
}
