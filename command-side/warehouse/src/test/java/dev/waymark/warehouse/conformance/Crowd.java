package dev.waymark.warehouse.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Threads that start at the same moment.
final class Crowd {

    private Crowd() {}

    interface Member {
        Object act(int thread) throws Exception;
    }

    /// Returns when all are done.
    ///
    /// @throws Exception the first that a member threw
    static void of(int threads, Member member) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                done.add(
                        pool.submit(() -> {
                            start.await();
                            return member.act(thread);
                        }));
            }
            start.countDown();
            for (Future<?> future : done) {
                future.get();
            }
        }
    }
}
