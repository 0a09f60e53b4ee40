package dev.waymark.applying;

import dev.waymark.kernel.run.StopCause;

/// Ends a run early, from wherever it is noticed.
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StopCause cause;

    public Stopped(StopCause cause) {
        super(cause.toString());
        this.cause = cause;
    }

    public StopCause why() {
        return cause;
    }
}
