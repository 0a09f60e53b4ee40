package dev.waymark.planning.cadence;

import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.planning.interval.Timetable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/// When a run of an environment will next find something due.
public final class NextTick {

    private NextTick() {}

    /// The first tick after now of any model that is run by its cron; seeds are not. Empty when the
    /// environment does not exist or holds no such model.
    public static Optional<Instant> after(Instant now, PriorState prior) {
        Pointer pointer = prior.environment();
        return pointer == null
                ? Optional.empty()
                : pointer.entries().values().stream()
                        .map(entry -> prior.snapshots().get(entry.snapshot()))
                        .filter(Objects::nonNull)
                        .map(stored -> stored.snapshot().model())
                        .filter(NextTick::isRunByCron)
                        .map(model -> Timetable.of(model, now).cron().next(now))
                        .min(Comparator.naturalOrder());
    }

    private static boolean isRunByCron(Model model) {
        return !model.kind().isSymbolic() && !(model.kind() instanceof Kind.Seed);
    }
}
