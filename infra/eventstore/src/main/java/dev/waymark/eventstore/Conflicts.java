package dev.waymark.eventstore;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/// Tells apart what another process was quicker at from what is broken, by standard SQL states:
/// drivers have exceptions of their own for the same thing.
final class Conflicts implements PersistenceExceptionResolver {

    @Override
    public boolean isDuplicateKeyViolation(Exception failure) {
        return states(failure).anyMatch(state -> state.startsWith("23"));
    }

    /// Whether trying again may help.
    static boolean isConflict(Throwable failure) {
        return causes(failure).anyMatch(ConcurrencyException.class::isInstance)
                || states(failure).anyMatch(s -> s.startsWith("23") || s.startsWith("40"));
    }

    /// Whether somebody else has just made, or taken away, what was to be made.
    static boolean isRaceForTables(Throwable failure) {
        return isConflict(failure)
                || states(failure).anyMatch(s -> s.startsWith("42S") || s.equals("42P07"));
    }

    private static Stream<String> states(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()));
    }

    /// A failed batch of statements has no cause: what failed comes next to it.
    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Conflicts::below);
    }

    private static @Nullable Throwable below(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null && failure instanceof SQLException sql
                ? sql.getNextException()
                : cause;
    }
}
