package dev.waymark.kernel.pack;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what a [Sink] wrote, in the same order.
public final class Source {

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private int at;

    public Source(byte[] bytes) {
        this(bytes, 0);
    }

    Source(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    public int number() {
        return (int) longNumber();
    }

    public long longNumber() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[at++];
            number |= (long) (part & Sink.SEVEN_BITS) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }

    public boolean truth() {
        return number() != 0;
    }

    /// @param all values of the type, in order of declaration
    public <E> E one(E[] all) {
        return all[number()];
    }

    public String text() {
        return Objects.requireNonNull(textOrNull());
    }

    public @Nullable String textOrNull() {
        int index = number();
        if (index == Sink.NULL) {
            return null;
        }
        if (index > texts.size()) {
            texts.add(written());
        }
        return texts.get(index - 1);
    }

    private String written() {
        int length = number();
        boolean latin = number() == Sink.LATIN_1;
        at += length;
        return latin
                ? LatinTexts.of(bytes, at - length, length)
                : new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /// Bytes that stay where they are.
    public Piece piece() {
        int length = number();
        at += length;
        return new Piece(bytes, at - length, at);
    }

    public @Nullable Instant moment() {
        return truth() ? Instant.ofEpochSecond(longNumber(), longNumber()) : null;
    }

    /// @param reader reads one of them
    public <T> List<T> each(Function<Source, T> reader) {
        int size = number();
        if (size == 0) {
            return List.of();
        }
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(reader.apply(this));
        }
        return List.copyOf(values);
    }

    /// @param reader reads the value when there is one
    public <T> @Nullable T maybe(Function<Source, T> reader) {
        return truth() ? reader.apply(this) : null;
    }

    public List<String> texts() {
        return each(Source::text);
    }

    /// @param reader reads one of them
    public <T extends Comparable<? super T>> SortedSet<T> eachInOrder(Function<Source, T> reader) {
        List<T> values = each(reader);
        return values.isEmpty() ? Collections.emptySortedSet() : new TreeSet<>(values);
    }

    public SortedMap<String, String> textMap() {
        int left = number();
        if (left == 0) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, String> values = new TreeMap<>();
        for (; left > 0; left--) {
            values.put(text(), text());
        }
        return values;
    }
}
