package dev.waymark.eventstore;

/// The state cannot be used as it is; the message says what to do about it.
public final class StateUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public StateUnavailable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public StateUnavailable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /// Another process has it open in a way that does not let others in.
        LOCKED,
        /// The file is damaged, or is no database.
        CORRUPT,
        /// Name or password are wrong, or rights are missing.
        FORBIDDEN,
        /// What the project says of the connection cannot be used.
        SETTINGS,
        /// No database answers.
        UNREACHABLE,
        /// Nothing more can be written to the disk.
        FULL,
        /// It closed itself when a write failed.
        CLOSED,
        /// The log is sound and the tables that follow from it are not.
        ANSWERS,
        /// A newer version of the program wrote it.
        NEWER
    }
}
