package dev.waymark.planning.request;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.planning.PlanningInput;
import dev.waymark.planning.outcome.Outcome;
import dev.waymark.project.ProjectConfig.PlanDefaults;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Fills in defaults and resolves moments. Relative moments count from the execution time.
public final class RequestReader {

    private RequestReader() {}

    public static Outcome<Request> read(PlanningInput input) {
        if (needsFinalisedState(input)) {
            return Outcome.refused(
                    "plan",
                    "plan.use_finalized_state is set and "
                            + input.environment()
                            + " has an unfinished promotion, whose earlier state is not at hand."
                            + " Finish it first: apply its plan again, or resume its run.");
        }
        try {
            return Outcome.got(resolved(input));
        } catch (IllegalArgumentException e) {
            return Outcome.refused("plan", Objects.toString(e.getMessage(), "A time is unclear."));
        }
    }

    private static Request resolved(PlanningInput input) {
        PlanOptions options = input.options();
        PlanDefaults defaults = input.project().config().plan();
        TimePoint clock = moment("execution time", options.executionTime(), input.now());
        Instant execution = clock == null ? input.now() : clock.at();
        return new Request(
                input.project(),
                input.environment(),
                options,
                input.prior(),
                input.changed(),
                input.now(),
                execution,
                moment("start", options.start(), execution),
                moment("end", options.end(), execution),
                moment("effective-from", options.effectiveFrom(), execution),
                createFrom(options),
                orElse(options.forwardOnly(), defaults.forwardOnly()),
                orElse(options.includeUnmodified(), defaults.includeUnmodified()),
                orElse(options.enablePreview(), orElse(defaults.enablePreview(), true)),
                options.run() && options.ignoreCron());
    }

    private static @Nullable TimePoint moment(String option, @Nullable String text, Instant now) {
        if (text == null) {
            return null;
        }
        try {
            return TimeExpression.parse(text, now);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The " + option + ": " + e.getMessage(), e);
        }
    }

    private static EnvironmentName createFrom(PlanOptions options) {
        String given = options.createFrom();
        return given == null ? EnvironmentName.PROD : EnvironmentName.sanitised(given);
    }

    private static boolean needsFinalisedState(PlanningInput input) {
        Pointer target = input.prior().environment();
        return input.project().config().plan().useFinalizedState()
                && target != null
                && !target.isFinalised();
    }

    private static boolean orElse(@Nullable Boolean given, boolean otherwise) {
        return given == null ? otherwise : given;
    }
}
