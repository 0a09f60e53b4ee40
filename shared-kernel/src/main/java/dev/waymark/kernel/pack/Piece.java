package dev.waymark.kernel.pack;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Bytes that lie somewhere in an array, not copied.
public final class Piece {

    private final byte[] bytes;
    private final int from;
    private final int to;

    Piece(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /// The whole of an array that nobody changes.
    public static Piece of(byte[] bytes) {
        return new Piece(bytes, 0, bytes.length);
    }

    /// A part of an array that nobody changes.
    public static Piece of(byte[] bytes, int from, int to) {
        return new Piece(bytes, from, to);
    }

    public int length() {
        return to - from;
    }

    public boolean holds(byte[] others) {
        return Arrays.equals(bytes, from, to, others, 0, others.length);
    }

    public byte[] toBytes() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /// A view of the bytes for reading.
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes, from, length()).slice().asReadOnlyBuffer();
    }

    /// Reads it as what a [Sink] wrote.
    public Source open() {
        return new Source(bytes, from);
    }

    void writeTo(Sink sink) {
        sink.put(bytes, from, length());
    }
}
