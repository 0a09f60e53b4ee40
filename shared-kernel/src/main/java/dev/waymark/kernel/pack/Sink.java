package dev.waymark.kernel.pack;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Writes values one behind the other: numbers in as few bytes as they need, each text once.
public final class Sink {

    static final int SEVEN_BITS = 0x7f;
    static final int MORE = 0x80;
    static final int NULL = 0;
    static final int LATIN_1 = 0;
    static final int UTF_8 = 1;

    private static final int HIGHEST_OF_LATIN_1 = 0xff;
    private static final int FIRST_ROOM = 256;

    private byte[] bytes = new byte[FIRST_ROOM];
    private int size;
    private final Map<String, Integer> texts = new HashMap<>();

    public Sink number(int number) {
        return number((long) number & 0xffff_ffffL);
    }

    public Sink number(long number) {
        long rest = number;
        while ((rest & ~SEVEN_BITS) != 0) {
            put((int) (rest & SEVEN_BITS | MORE));
            rest >>>= 7;
        }
        put((int) rest);
        return this;
    }

    public Sink truth(boolean truth) {
        return number(truth ? 1 : 0);
    }

    public Sink one(Enum<?> value) {
        return number(value.ordinal());
    }

    public Sink text(@Nullable String text) {
        if (text == null) {
            return number(NULL);
        }
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        return known == null ? number(texts.size()).written(text) : number(known.intValue());
    }

    private Sink written(String text) {
        boolean latin = isLatin(text);
        byte[] written =
                text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        number(written.length).number(latin ? LATIN_1 : UTF_8);
        put(written, 0, written.length);
        return this;
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > HIGHEST_OF_LATIN_1) {
                return false;
            }
        }
        return true;
    }

    public Sink piece(Piece piece) {
        number(piece.length());
        piece.writeTo(this);
        return this;
    }

    private void put(int part) {
        room(1);
        bytes[size++] = (byte) part;
    }

    void put(byte[] others, int from, int length) {
        room(length);
        System.arraycopy(others, from, bytes, size, length);
        size += length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    public Sink moment(@Nullable Instant moment) {
        return moment == null
                ? truth(false)
                : truth(true).number(moment.getEpochSecond()).number(moment.getNano());
    }

    /// @param writer writes one of them
    public <T> Sink each(Collection<? extends T> values, BiConsumer<Sink, T> writer) {
        number(values.size());
        values.forEach(value -> writer.accept(this, value));
        return this;
    }

    /// @param writer writes the value when there is one
    public <T> Sink maybe(@Nullable T value, BiConsumer<Sink, T> writer) {
        truth(value != null);
        if (value != null) {
            writer.accept(this, value);
        }
        return this;
    }

    public Sink texts(Collection<String> values) {
        return each(values, Sink::text);
    }

    public Sink texts(SortedMap<String, String> values) {
        return each(values.entrySet(), (sink, e) -> sink.text(e.getKey()).text(e.getValue()));
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /// All that was written, as one piece.
    public Piece toPiece() {
        return Piece.of(toBytes());
    }
}
