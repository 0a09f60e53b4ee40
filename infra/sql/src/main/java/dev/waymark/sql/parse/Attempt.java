package dev.waymark.sql.parse;

import dev.waymark.kernel.sql.Sql.Refusal;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.parse.Parsed.Read;
import dev.waymark.sql.parse.Parsed.Refused;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.statement.Statement;

/// One go of JSqlParser over one text.
final class Attempt {

    private Attempt() {}

    /// @param complex whether conditions may stand where values are expected; slower
    static Parsed of(Prepared prepared, Dialect dialect, boolean complex) {
        CCJSqlParser parser =
                new CCJSqlParser(new Ended(prepared.text()))
                        .withAllowComplexParsing(complex)
                        .withSquareBracketQuotation(dialect.bracketsQuote())
                        .withBackslashEscapeCharacter(dialect.backslashEscapes());
        try (Watch _ = Watch.over(parser)) {
            Statement statement = parser.Statement();
            return new Read(statement, parser.getASTRoot(), prepared);
        } catch (ParseException e) {
            return new Refused(Refusals.of(e, prepared));
        } catch (RuntimeException e) {
            return new Refused(new Refusal(Refusals.line(e), 0, 0));
        }
    }
}
