package dev.waymark.planning.cadence;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.CadenceInput;
import dev.waymark.planning.outcome.Outcome;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.prospect.Prospects;
import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A run that can be planned, with its moments resolved.
///
/// @param pointer what the environment holds
/// @param held the same, with what is there of it
/// @param start null for wherever something is missing
/// @param end now, unless one was given
record CadenceRequest(
        CadenceInput input,
        Pointer pointer,
        Prospects held,
        @Nullable TimePoint start,
        TimePoint end) {

    /// Refused when there is no such environment, when its views have not followed its pointer yet,
    /// or when a moment is unclear.
    static Outcome<CadenceRequest> read(CadenceInput input) {
        Pointer pointer = input.prior().environment();
        if (pointer == null) {
            return Outcome.refused(
                    "environment_not_found",
                    "Environment '%s' was not found. See `waymark environments`."
                            .formatted(input.environment()));
        }
        if (!pointer.isFinalised()) {
            return Outcome.refused(
                    "environment_not_ready",
                    ("A promotion of %s has not come to its end. Finish it first: apply its plan"
                                    + " again, or resume run %s.")
                            .formatted(input.environment(), pointer.run()));
        }
        return timed(input, pointer);
    }

    private static Outcome<CadenceRequest> timed(CadenceInput input, Pointer pointer) {
        try {
            TimePoint start = moment(input.options().start(), input.now());
            TimePoint end = moment(input.options().end(), input.now());
            return end != null && start != null && start.at().isAfter(end.at())
                    ? Outcome.refused(
                            "end_before_start",
                            "Start date / time (%s) can't be greater than end date / time (%s)."
                                    .formatted(start.at(), end.at()))
                    : Outcome.got(
                            new CadenceRequest(
                                    input,
                                    pointer,
                                    held(input, pointer),
                                    start,
                                    end == null ? new TimePoint(input.now(), false) : end));
        } catch (IllegalArgumentException unclear) {
            return Outcome.refused(
                    "plan", Objects.toString(unclear.getMessage(), "A time is unclear."));
        }
    }

    private static @Nullable TimePoint moment(@Nullable String text, Instant now) {
        return text == null ? null : TimeExpression.parse(text, now);
    }

    private static Prospects held(CadenceInput input, Pointer pointer) {
        SortedMap<ModelName, Prospect> held = new TreeMap<>();
        for (Entry entry : pointer.entries().values()) {
            StoredSnapshot stored = input.prior().snapshots().get(entry.snapshot());
            if (stored == null) {
                throw new IllegalStateException("the prior state lacks " + entry.snapshot());
            }
            held.put(entry.snapshot().name(), Prospect.deployed(stored, input.now()));
        }
        return Prospects.of(held);
    }

    boolean isProd() {
        return input.environment().isProd();
    }

    @Nullable Instant startsAt() {
        return start == null ? null : start.at();
    }
}
