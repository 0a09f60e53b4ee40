package dev.waymark.sql.parse;

import dev.waymark.sql.identifier.Dialect;
import java.util.List;

/// One thing that engines read and JSqlParser refuses, written in the way that it reads.
@FunctionalInterface
interface Fix {

    List<Fix> ALWAYS =
            List.of(
                    new Blanks(),
                    new TrailingCommas(),
                    new DoubleEquals(),
                    new DoubledOperators(),
                    new Strings(),
                    new DashedNames(),
                    new DottedNames(),
                    new NestedTypes(),
                    new JoinKinds(),
                    new UnitAliases(),
                    new FromFirst());

    /// What is only tried when the text is refused without it.
    List<Fix> SECOND_TRY = List.of(new ReservedWords());

    List<Piece> apply(List<Piece> pieces, Dialect dialect);
}
