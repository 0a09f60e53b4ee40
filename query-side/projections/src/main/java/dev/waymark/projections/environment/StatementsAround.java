package dev.waymark.projections.environment;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.environment.Statements;
import dev.waymark.kernel.message.Documents;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which statements run around whatever is done to an environment: those of the plan that made what
/// it holds. Going back brings back those of then.
public final class StatementsAround {

    private static final String MADE =
            """
            SELECT g.rollback_to, p.statements FROM {pointer} g LEFT JOIN {plan} p ON p.plan = g.plan
            WHERE g.environment = ? AND g.generation = ?
            """;

    private final Tables tables;
    private final Documents documents;

    public StatementsAround(Tables tables, Documents documents) {
        this.tables = tables;
        this.documents = documents;
    }

    /// @param text of the plan's statements; null for none
    private record Made(@Nullable Long rollbackTo, @Nullable String text) {

        static Made of(Row row) throws SQLException {
            return new Made(row.numberOrNull("rollback_to"), row.textOrNull("statements"));
        }
    }

    public Statements of(Pointer pointer) {
        return of(pointer.environment(), pointer.generation());
    }

    private Statements of(EnvironmentName environment, long generation) {
        Optional<Made> made = tables.readOne(MADE, Made::of, environment, generation);
        Long back = made.map(Made::rollbackTo).orElse(null);
        return back != null
                ? of(environment, back)
                : made.map(Made::text)
                        .map(text -> documents.read(text, Statements.class))
                        .orElse(Statements.NONE);
    }
}
