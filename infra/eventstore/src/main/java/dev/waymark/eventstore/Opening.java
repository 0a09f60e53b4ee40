package dev.waymark.eventstore;

import dev.waymark.eventstore.StateUnavailable.Reason;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Explains why a state does not open. Never names the URL, which may carry a password.
final class Opening {

    private Opening() {}

    /// The failure itself when nobody could do anything about it but report it.
    static RuntimeException explained(RuntimeException failed, EventLogSettings settings) {
        Optional<SQLException> cause =
                Conflicts.causes(failed)
                        .filter(SQLException.class::isInstance)
                        .map(SQLException.class::cast)
                        .findFirst();
        Reason reason = cause.map(sql -> reason(sql, settings)).orElse(null);
        return reason == null
                ? failed
                : new StateUnavailable(reason, sentence(reason, settings.place()), failed);
    }

    private static @Nullable Reason reason(SQLException failed, EventLogSettings settings) {
        return settings.isH2() ? h2(failed.getErrorCode()) : postgres(failed.getSQLState());
    }

    private static @Nullable Reason h2(int code) {
        return switch (code) {
            case 90020 -> Reason.LOCKED; // in use, without the server that lets others in
            case 90030, 90048 -> Reason.CORRUPT; // damaged, or of another program
            case 28000, 90028, 90031 -> Reason.FORBIDDEN; // login; reading or writing the file
            case 90067 -> Reason.UNREACHABLE;
            default -> null;
        };
    }

    private static @Nullable Reason postgres(@Nullable String state) {
        if (state == null) {
            return null;
        }
        return switch (state.substring(0, 2)) {
            case "28" -> Reason.FORBIDDEN;
            case "08", "57", "3D" -> Reason.UNREACHABLE;
            default -> state.equals("42501") ? Reason.FORBIDDEN : null;
        };
    }

    private static String sentence(Reason reason, String place) {
        return switch (reason) {
            case LOCKED ->
                    "Another program has " + place + " open for itself. End it, then try again.";
            case CORRUPT ->
                    place
                            + " is damaged, or is no state of Waymark. Put a backup in its place, or"
                            + " move it away to begin with an empty state.";
            case FORBIDDEN ->
                    place
                            + " may not be opened. Look at user, password, the file's rights and the"
                            + " space on the disk.";
            case UNREACHABLE ->
                    "Nothing answers for " + place + ". Start it, or correct the settings.";
            case NEWER -> "A newer version of the program wrote " + place + ". Update the program.";
        };
    }
}
