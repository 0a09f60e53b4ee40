package dev.waymark.warehouse;

/// The engine did not do what was asked. Its message is the engine's, without secrets.
public final class WarehouseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public WarehouseFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /// What the adapter itself found, without an engine's error behind it.
    public WarehouseFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// What can be done about it.
    public enum Kind {
        /// Trying again may help: connection, lock, serialisation.
        TRANSIENT,
        /// The statement is wrong for this engine or this data.
        STATEMENT,
        /// The database cannot be opened: missing, locked by another program, no rights.
        UNREACHABLE,
        /// No room left.
        FULL,
        /// A later holder has written.
        FENCED
    }
}
