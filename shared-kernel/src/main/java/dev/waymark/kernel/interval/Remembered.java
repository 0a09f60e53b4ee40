package dev.waymark.kernel.interval;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is worked out when first asked for, once or, at worst, by several at once.
final class Remembered<T> implements Supplier<T> {

    private final Supplier<T> work;
    private volatile @Nullable T value;

    Remembered(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            known = work.get();
            value = known;
        }
        return known;
    }
}
