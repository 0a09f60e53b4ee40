package dev.waymark.applying;

import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.run.StopCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ends a run early, from wherever it is noticed.
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StopCause cause;
    private final transient List<StopCause> failures;
    private final transient List<ModelName> skipped;
    private final transient @Nullable Refusal refusal;

    public Stopped(StopCause cause) {
        this(cause, List.of(), List.of());
    }

    /// A rule has refused a step.
    public Stopped(Refused refused) {
        this(cause(refused.refusal()), List.of(), List.of(), refused.refusal());
    }

    /// A piece of work has failed.
    static Stopped by(RuntimeException failure, Stage stage, Mask mask) {
        String message = failure.getMessage();
        String error = message == null ? failure.toString() : message;
        return new Stopped(new StopCause.Failed(stage.name(), null, mask.over(error), 1));
    }

    private static StopCause cause(Refusal refusal) {
        return refusal instanceof Refusal.PlanIsClosed(PlanId plan, String status)
                ? new StopCause.Superseded(plan, status)
                : new StopCause.Failed("apply", null, refusal.explanation(), 1);
    }

    /// @param failures everything that went wrong beside each other, the cause included if it is
    ///   one
    /// @param skipped models that were not tried because of them
    public Stopped(StopCause cause, List<StopCause> failures, List<ModelName> skipped) {
        this(cause, failures, skipped, null);
    }

    private Stopped(
            StopCause cause,
            List<StopCause> failures,
            List<ModelName> skipped,
            @Nullable Refusal refusal) {
        super(cause.toString());
        this.refusal = refusal;
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

    /// The rule that refused a step; null when it was something else.
    public @Nullable Refusal refusal() {
        return refusal;
    }
}
