package dev.waymark.aggregates.environment;

import dev.waymark.aggregates.Samples;
import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.message.Digests;
import dev.waymark.kernel.message.EnvironmentCommand.PointEnvironment;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pointer moves of one run, and the wishes for them.
record Pointers(
        EnvironmentName environment,
        long fence,
        @Nullable PlanId plan,
        long expected,
        PointerDelta delta,
        List<Backfill> promised,
        @Nullable List<ModelName> noGaps) {

    static Pointers to(EnvironmentName environment, Entry... entries) {
        return new Pointers(
                environment,
                1,
                null,
                0,
                new PointerDelta(List.of(entries), List.of()),
                List.of(),
                null);
    }

    /// The first generation of an environment.
    static EnvironmentPointed first(EnvironmentName environment, Entry... entries) {
        return new EnvironmentPointed(
                environment,
                1,
                0,
                new PointerDelta(List.of(entries), List.of()),
                Digests.ofEntries(List.of(entries)),
                new Cause.Promotion(),
                null,
                Samples.RUN,
                Naming.DEFAULT,
                null,
                null);
    }

    Pointers fence(long other) {
        return new Pointers(environment, other, plan, expected, delta, promised, noGaps);
    }

    Pointers plan(PlanId other) {
        return new Pointers(environment, fence, other, expected, delta, promised, noGaps);
    }

    Pointers expecting(long generation) {
        return new Pointers(environment, fence, plan, generation, delta, promised, noGaps);
    }

    Pointers removing(ModelName... models) {
        PointerDelta more = new PointerDelta(delta.set(), List.of(models));
        return new Pointers(environment, fence, plan, expected, more, promised, noGaps);
    }

    Pointers promising(Backfill... backfills) {
        return new Pointers(environment, fence, plan, expected, delta, List.of(backfills), noGaps);
    }

    Pointers withoutGapsIn(ModelName... models) {
        return new Pointers(environment, fence, plan, expected, delta, promised, List.of(models));
    }

    PointEnvironment wish() {
        return new PointEnvironment(
                environment,
                Samples.OTHER_RUN,
                fence,
                plan,
                expected,
                delta,
                new Cause.Promotion(),
                promised,
                noGaps,
                Naming.DEFAULT,
                null,
                Samples.NOW);
    }

    /// What the wish becomes.
    EnvironmentPointed event(long generation, long from, Entry... after) {
        return new EnvironmentPointed(
                environment,
                generation,
                from,
                delta,
                Digests.ofEntries(List.of(after)),
                new Cause.Promotion(),
                plan,
                Samples.OTHER_RUN,
                Naming.DEFAULT,
                null,
                Samples.NOW);
    }
}
