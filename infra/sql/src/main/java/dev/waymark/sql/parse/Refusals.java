package dev.waymark.sql.parse;

import dev.waymark.kernel.sql.Sql.Refusal;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.Token;

/// JSqlParser's errors as one line for people, with the place in their own text.
final class Refusals {

    private Refusals() {}

    static Refusal of(ParseException error, Prepared prepared) {
        Token token = error.currentToken == null ? null : error.currentToken.next;
        if (token == null) {
            return new Refusal(line(error), 0, 0);
        }
        return token.kind == CCJSqlParserConstants.EOF
                ? place("the statement ends too early", prepared.pieces().getLast())
                : place("`" + token.image + "` is not expected here", prepared.first(token));
    }

    private static Refusal place(String message, Piece piece) {
        dev.waymark.rendering.token.Token place = piece.token();
        return place == null
                ? new Refusal(message, 0, 0)
                : new Refusal(message, place.line(), place.column());
    }

    static String line(Throwable error) {
        String message = error.getMessage() == null ? "not understood" : error.getMessage();
        return message.lines().findFirst().orElse("not understood");
    }
}
