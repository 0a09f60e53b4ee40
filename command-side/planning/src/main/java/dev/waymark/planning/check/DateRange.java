package dev.waymark.planning.check;

import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.planning.Planning.Unplannable;
import dev.waymark.planning.horizon.Horizon;
import dev.waymark.planning.interval.Timetable;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.request.Request;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Ranges that cannot be planned. Moments are compared as written: a date is its midnight.
final class DateRange {

    private DateRange() {}

    static Optional<Unplannable> onProd(Subject subject) {
        Request request = subject.request();
        boolean given = request.start() != null || request.end() != null;
        return Subject.refuse(
                given && !request.isDev() && !request.isRestating(),
                "prod_date_range",
                "The start and end dates can't be set for a production plan without restatements.");
    }

    static Optional<Unplannable> order(Subject subject) {
        TimePoint start = subject.horizon().start();
        TimePoint end = subject.horizon().end();
        return Subject.refuse(
                start != null && start.at().isAfter(end.at()),
                "end_before_start",
                "Plan end date: '%s' must be after the plan start date: '%s'."
                        .formatted(end.at(), start == null ? "" : start.at()));
    }

    static Optional<Unplannable> future(Subject subject) {
        TimePoint end = subject.horizon().end();
        Instant execution = subject.request().execution();
        return Subject.refuse(
                end.at().isAfter(execution),
                "end_in_future",
                "Plan end date: '%s' cannot be in the future (execution time: '%s')."
                        .formatted(end.at(), execution));
    }

    /// When the plan would usually begin after its end, no model in question may begin after it
    /// either.
    static Optional<Unplannable> models(Subject subject) {
        Horizon horizon = subject.horizon();
        Instant given = horizon.startsAt();
        Instant start = given == null ? horizon.usualStart() : given;
        Instant end = horizon.end().at();
        if (start == null || !start.isAfter(end)) {
            return Optional.empty();
        }
        return inQuestion(subject).stream()
                .map(subject.prospects()::get)
                .filter(Objects::nonNull)
                .map(Prospect::timetable)
                .filter(model -> isAfter(model.start(), end))
                .findFirst()
                .flatMap(model -> refused(model, start, end));
    }

    private static Optional<Unplannable> refused(Timetable model, Instant start, Instant end) {
        return Subject.refuse(
                true,
                "end_before_start",
                "Model '%s': Start date / time '%s' can't be greater than end date / time '%s'."
                                .formatted(model.name(), start, end)
                        + " Set the `start` attribute in your project config model defaults to avoid"
                        + " this issue.");
    }

    private static SortedSet<ModelName> inQuestion(Subject subject) {
        SortedSet<ModelName> names = new TreeSet<>(subject.diff().changed());
        names.addAll(subject.horizon().endOverrides().keySet());
        SortedSet<ModelName> limit = subject.horizon().backfilled();
        if (limit != null) {
            names.addAll(limit);
        }
        return names;
    }

    private static boolean isAfter(@Nullable Instant modelStart, Instant end) {
        return modelStart == null || modelStart.isAfter(end);
    }
}
