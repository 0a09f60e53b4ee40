package dev.waymark.kernel.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Does the same with each of many things on all cores. Who is done takes the next few, ever fewer
/// towards the end: a parallel stream gives each core four large parts, and where some are heavier
/// than others the rest wait for one core in the end.
public final class AllCores {

    private static final int CORES = ForkJoinPool.getCommonPoolParallelism() + 1;

    /// Of what is left, a core takes this part of its share.
    private static final int PART = 8;

    private AllCores() {}

    /// The results, in the order of the things.
    public static <T, R> List<R> map(Collection<T> things, Function<T, R> work) {
        List<T> all = new ArrayList<>(things);
        Object[] results = new Object[all.size()];
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, CORES)
                .parallel()
                .forEach(_ -> {
                    int from = next.getAndUpdate(at -> end(at, results.length));
                    while (from < results.length) {
                        for (int i = from; i < end(from, results.length); i++) {
                            results[i] = work.apply(all.get(i));
                        }
                        from = next.getAndUpdate(at -> end(at, results.length));
                    }
                });
        @SuppressWarnings("unchecked") // each was put in by the work
        List<R> typed = (List<R>) Arrays.asList(results);
        return typed;
    }

    public static <T> void each(Collection<T> things, Consumer<T> work) {
        map(
                things,
                thing -> {
                    work.accept(thing);
                    return thing;
                });
    }

    /// Where what is taken at a place ends.
    private static int end(int from, int all) {
        return Math.min(all, from + Math.max(1, (all - from) / (CORES * PART)));
    }
}
