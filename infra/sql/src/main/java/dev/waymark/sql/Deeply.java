package dev.waymark.sql;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Walks over trees call themselves; a query with thousands of conditions in a row needs more stack
/// than a thread has. Work that runs out of it is done again on a thread with much more.
final class Deeply {

    private static final long STACK_BYTES = 1L << 30;

    private Deeply() {}

    /// @param work without side effects, so that it may be done twice
    static <T> T call(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError _) {
            return withMoreStack(work);
        }
    }

    private static <T> T withMoreStack(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(null, task, "sql-deep", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        return result(task);
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot work on the statement", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while working on a statement", e);
        }
    }
}
