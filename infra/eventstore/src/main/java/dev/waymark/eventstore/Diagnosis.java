package dev.waymark.eventstore;

import dev.waymark.eventstore.StateUnavailable.Reason;
import dev.waymark.projections.store.BrokenTables;
import java.io.EOFException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Explains why a state does not open or no longer works. Never names the URL, which may carry a
/// password.
final class Diagnosis {

    /// What operating systems say when nothing more can be written; H2 passes it on in its texts,
    /// also from another process.
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "File too large");

    private Diagnosis() {}

    /// The failure itself when it explains itself, or when nobody could do anything about it but
    /// report it.
    static RuntimeException explained(RuntimeException failed, EventLogSettings settings) {
        if (failed instanceof StateUnavailable) {
            return failed;
        }
        RuntimeException explained =
                switch (settings) {
                    case H2State file -> ofFile(failed, file);
                    case PostgresState server -> new ServerTrouble(server).explain(failed);
                };
        return explained == null ? failed : explained;
    }

    private static @Nullable StateUnavailable ofFile(RuntimeException failed, H2State file) {
        Reason reason = reason(failed);
        return reason == null
                ? null
                : new StateUnavailable(reason, sentence(reason, file.place()), failed);
    }

    private static @Nullable Reason reason(RuntimeException failed) {
        if (isFull(failed)) {
            return Reason.FULL;
        }
        boolean endsTooSoon = Conflicts.causes(failed).anyMatch(EOFException.class::isInstance);
        return endsTooSoon ? Reason.CORRUPT : byCode(failed);
    }

    private static boolean isFull(Throwable failed) {
        return Conflicts.causes(failed)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(message -> FULL.stream().anyMatch(message::contains));
    }

    private static @Nullable Reason byCode(Throwable failed) {
        return Conflicts.causes(failed)
                .flatMap(cause -> Optional.ofNullable(codeOf(cause)).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Reason codeOf(Throwable failed) {
        return switch (failed) {
            case SQLException sql -> h2(sql.getErrorCode());
            case BrokenTables _ -> Reason.ANSWERS;
            default -> null;
        };
    }

    private static @Nullable Reason h2(int code) {
        return switch (code) {
            case 90020 -> Reason.LOCKED; // in use, without the server that lets others in
            case 90030, 90048 -> Reason.CORRUPT; // damaged, or of another program
            case 28000, 50100, 90028, 90031 ->
                    Reason.FORBIDDEN; // login; a file that is read-only; reading or writing it
            case 90067 -> Reason.UNREACHABLE;
            case 90098 -> Reason.CLOSED;
            default -> null;
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
                    place + " may not be opened. Look at user, password and the file's rights.";
            case UNREACHABLE, SETTINGS ->
                    "Nothing answers for " + place + ". Start it, or correct the settings.";
            case FULL ->
                    "There is no room left to write "
                            + place
                            + ". What was recorded is safe. Make room, then give the same command"
                            + " again.";
            case CLOSED ->
                    place
                            + " was closed after a write that failed. What was recorded is safe. Look"
                            + " at the space on the disk, then give the same command again.";
            case ANSWERS ->
                    "The tables of answers in "
                            + place
                            + " do not work. `waymark rebuild` makes them anew from the events.";
            case NEWER -> "A newer version of the program wrote " + place + ". Update the program.";
        };
    }
}
