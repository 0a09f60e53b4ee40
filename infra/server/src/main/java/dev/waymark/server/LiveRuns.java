package dev.waymark.server;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunListener;
import dev.waymark.applying.RunListener.Progress;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.runtime.Waymark;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The runs that this server carries out: starts them, and stops them when the server ends.
@Component
class LiveRuns implements DisposableBean {

    private final Waymark waymark;
    private final Map<RunId, Live> live = new ConcurrentHashMap<>();

    LiveRuns(Waymark waymark) {
        this.waymark = waymark;
    }

    record Started(RunId run) {}

    /// Starts applying and answers as soon as the run has begun.
    ///
    /// @throws Refused when the plan may not be applied
    Started apply(PlanId plan, Provenance by) {
        return start(
                "apply " + plan,
                conduct -> waymark.operations().applyPlan().apply(plan, conduct, by),
                new Refusal.PlanIsClosed(plan, "empty"));
    }

    /// Goes on with a run and answers as soon as it does.
    ///
    /// @throws Refused when there is no such run, or it is over
    Started resume(RunId run, Provenance by) {
        return start(
                "resume " + run,
                conduct -> waymark.operations().applyPlan().resume(run, conduct, by),
                new Refusal.RunIsOver(run, "succeeded"));
    }

    /// Goes on with a run that failed, and answers as soon as it does.
    ///
    /// @throws Refused when there is no such run, or it has not failed
    Started retry(RunId run, Provenance by) {
        return start(
                "retry " + run,
                conduct -> waymark.operations().applyPlan().retry(run, conduct, by),
                new Refusal.RunIsOver(run, "succeeded"));
    }

    /// @param nothing what is answered when it ends without having begun
    private Started start(String name, Consumer<Conduct> work, Refusal nothing) {
        Live mine = new Live();
        CompletableFuture<RunId> begun = new CompletableFuture<>();
        RunListener listener =
                progress -> {
                    if (progress instanceof Progress.RunBegan began) {
                        live.put(began.run(), mine);
                        begun.complete(began.run());
                    }
                };
        mine.thread =
                Thread.ofPlatform()
                        .name(name)
                        .start(() -> {
                            try {
                                work.accept(Conduct.with(mine).telling(listener));
                                begun.completeExceptionally(new Refused(nothing));
                            } catch (RuntimeException failure) {
                                begun.completeExceptionally(failure);
                            }
                        });
        return new Started(joined(begun));
    }

    private static RunId joined(CompletableFuture<RunId> begun) {
        try {
            return begun.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        for (Live mine : live.values()) {
            mine.cancelledBy = waymark.settings().user();
            if (mine.thread != null) {
                mine.thread.join();
            }
        }
    }

    /// One run's breaker: opened by whoever cancels it.
    private static final class Live implements CircuitBreaker {

        private volatile @org.jspecify.annotations.Nullable String cancelledBy;
        private volatile @org.jspecify.annotations.Nullable Thread thread;

        @Override
        public Optional<Opened> check() {
            String by = cancelledBy;
            return by == null ? Optional.empty() : Optional.of(new Opened(CANCELLED, by));
        }
    }
}
