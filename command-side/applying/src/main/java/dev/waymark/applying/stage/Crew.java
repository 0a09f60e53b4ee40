package dev.waymark.applying.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Threads that do pieces of work in the order in which they are handed out. One thread hands out
/// and takes what has come of them; nothing else goes from one to the other.
///
/// @param <T> what comes of a piece
final class Crew<T> implements AutoCloseable {

    /// Pieces that may be handed out beside those that are worked on.
    static final int AHEAD = 16;

    /// Half of those that are ahead, so that the other half is work for meanwhile.
    private static final int MOST_TOGETHER = AHEAD / 2;

    /// In milliseconds, for each one more.
    private static final long LONGEST_WAIT = 20;

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService threads;
    private final CompletionService<T> ended;

    Crew(int size) {
        this.threads =
                new ThreadPoolExecutor(
                        size,
                        size,
                        0,
                        TimeUnit.SECONDS,
                        waiting,
                        Thread.ofPlatform().name("batch-", 0).factory());
        this.ended = new ExecutorCompletionService<>(threads);
    }

    void hand(Callable<T> work) {
        ended.submit(work);
    }

    /// What has ended, in that order. Waits for one, and for more of them only while every thread
    /// has its next piece: telling the log of several takes hardly longer than of one.
    ///
    /// @throws RuntimeException that a piece has ended with
    List<T> take() throws InterruptedException {
        List<T> some = new ArrayList<>(List.of(result(ended.take())));
        for (Future<T> next = next(some); next != null; next = next(some)) {
            some.add(result(next));
        }
        return some;
    }

    private @Nullable Future<T> next(List<T> some) throws InterruptedException {
        return waiting.isEmpty() || some.size() >= MOST_TOGETHER
                ? ended.poll()
                : ended.poll(LONGEST_WAIT, TimeUnit.MILLISECONDS);
    }

    private static <T> T result(Future<T> ended) {
        if (ended.state() == Future.State.SUCCESS) {
            return ended.resultNow();
        }
        throw ended.exceptionNow() instanceof RuntimeException broken
                ? broken
                : new IllegalStateException(ended.exceptionNow());
    }

    /// Pieces that nobody has begun are forgotten; the others come to their end.
    @Override
    public void close() {
        waiting.clear();
        threads.close();
    }
}
