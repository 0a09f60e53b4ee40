package dev.waymark.eventstore;

import dev.waymark.eventstore.StateUnavailable.Reason;
import dev.waymark.projections.store.BrokenTables;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Explains why a state on a PostgreSQL server does not open or no longer works.
record ServerTrouble(PostgresState state) {

    private static final String AGAIN = " Then give the same command again.";

    /// What is wrong with the server is told before what the tables of answers make of it.
    ///
    /// @return null when nobody could do anything about it but report it
    @Nullable StateUnavailable explain(RuntimeException failed) {
        return Conflicts.causes(failed)
                .filter(SQLException.class::isInstance)
                .map(cause -> explain((SQLException) cause, failed))
                .filter(StateUnavailable.class::isInstance)
                .findFirst()
                .orElseGet(() -> answers(failed));
    }

    private @Nullable StateUnavailable answers(RuntimeException failed) {
        return Conflicts.causes(failed).noneMatch(BrokenTables.class::isInstance)
                ? null
                : new StateUnavailable(
                        Reason.ANSWERS,
                        "The tables of answers in "
                                + state.place()
                                + " do not work. `waymark rebuild` makes them anew from the events.",
                        failed);
    }

    private @Nullable StateUnavailable explain(SQLException error, RuntimeException failed) {
        String code = String.valueOf(error.getSQLState());
        Reason reason = reason(code);
        return reason == null
                ? null
                : new StateUnavailable(
                        reason,
                        "%s does not work: %s. %s"
                                .formatted(upper(state.place()), said(error), remedy(error, code)),
                        failed);
    }

    private static @Nullable Reason reason(String code) {
        return switch (code) {
            case "42501", "3F000", "25006" -> Reason.FORBIDDEN;
            case "53100" -> Reason.FULL;
            case "55P03" -> Reason.LOCKED;
            case "22023" -> Reason.SETTINGS;
            case "53300" -> Reason.UNREACHABLE;
            default ->
                    switch (code.substring(0, 2)) {
                        case "28" -> Reason.FORBIDDEN;
                        case "08", "57", "3D" -> Reason.UNREACHABLE;
                        default -> null;
                    };
        };
    }

    private String remedy(SQLException error, String code) {
        return said(error).contains("sslmode")
                ? "Look at sslmode in state_connection."
                : remedy(code);
    }

    private String remedy(String code) {
        return switch (code) {
            case "42501", "3F000" ->
                    "Let somebody who may run: CREATE SCHEMA IF NOT EXISTS %s; GRANT ALL ON SCHEMA %s TO \"%s\"; and grant it all tables there."
                            .formatted(state.quotedSchema(), state.quotedSchema(), user());
            case "25006" -> "Name the server that takes writes, not one that follows it.";
            case "53100" -> "What was recorded is safe. Make room." + AGAIN;
            case "55P03" ->
                    "Somebody is at work there and does not finish. Wait or end it." + AGAIN;
            case "22023" -> "Look at the settings of the gateway's state_connection.";
            case "53300" -> "Close some connections, or let the server have more." + AGAIN;
            case "3D000" -> "Create the database, or correct 'database' in state_connection.";
            case "08004" -> "Look at sslmode in state_connection.";
            default ->
                    code.startsWith("28")
                            ? "Look at user and password in state_connection."
                            : "Start the server, or correct host and port in state_connection."
                                    + AGAIN;
        };
    }

    private String user() {
        String role = state.role();
        return role == null ? state.user() : role;
    }

    /// The first line without its full stop. Neither server nor driver repeats a password.
    private static String said(SQLException error) {
        String message = String.valueOf(error.getMessage()).lines().findFirst().orElse("no answer");
        return message.strip().replaceFirst("\\.$", "");
    }

    private static String upper(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
