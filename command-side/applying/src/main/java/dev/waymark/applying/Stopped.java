package dev.waymark.applying;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.StopCause;
import java.util.List;

/// Ends a run early, from wherever it is noticed.
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StopCause cause;
    private final transient List<StopCause> failures;
    private final transient List<ModelName> skipped;

    public Stopped(StopCause cause) {
        this(cause, List.of(), List.of());
    }

    /// @param failures everything that went wrong beside each other, the cause included if it is
    ///   one
    /// @param skipped models that were not tried because of them
    public Stopped(StopCause cause, List<StopCause> failures, List<ModelName> skipped) {
        super(cause.toString());
        this.cause = cause;
        this.failures = List.copyOf(failures);
        this.skipped = List.copyOf(skipped);
    }

    public StopCause why() {
        return cause;
    }

    public List<StopCause> failures() {
        return failures;
    }

    public List<ModelName> skipped() {
        return skipped;
    }
}
