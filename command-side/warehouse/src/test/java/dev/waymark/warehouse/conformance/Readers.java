package dev.waymark.warehouse.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/// Two threads that ask the same query over and over while somebody promotes.
final class Readers {

    private static final int PROMOTIONS = 50;
    private static final int READS = 200;

    private final Bench bench;
    private final String query;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger reads = new AtomicInteger();

    Readers(Bench bench, String query) {
        this.bench = bench;
        this.query = query;
    }

    /// Promotes generation after generation until there were enough of both.
    ///
    /// @return what every read saw
    List<String> whilePromoting(LongConsumer promote) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<List<String>>> readers =
                    List.of(pool.submit(this::read), pool.submit(this::read));
            try {
                for (long g = 2; g < PROMOTIONS || more(readers); g++) {
                    promote.accept(g);
                }
            } finally {
                over.set(true);
            }
            return all(readers);
        }
    }

    private boolean more(List<Future<List<String>>> readers) {
        return reads.get() < READS && readers.stream().noneMatch(Future::isDone);
    }

    private List<String> read() {
        List<String> seen = new ArrayList<>();
        while (!over.get()) {
            seen.add(bench.value(query));
            reads.incrementAndGet();
        }
        return seen;
    }

    private static List<String> all(List<Future<List<String>>> readers) throws Exception {
        List<String> seen = new ArrayList<>();
        for (Future<List<String>> reader : readers) {
            seen.addAll(reader.get());
        }
        return seen;
    }
}
