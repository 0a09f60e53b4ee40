package dev.waymark.kernel.pack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Texts of Latin-1. Of a short one that was read lately the same object is handed out again: names
/// of columns, types and settings come by the hundred thousand, and only few are different. Safe
/// for threads: who loses a race makes one object more.
final class LatinTexts {

    private static final int SHORT = 32;

    /// A power of two.
    private static final Known[] LATELY = new Known[1 << 12];

    private LatinTexts() {}

    private record Known(byte[] bytes, String text) {}

    static String of(byte[] bytes, int from, int length) {
        return length > SHORT ? made(bytes, from, length) : shared(bytes, from, length);
    }

    private static String shared(byte[] bytes, int from, int length) {
        int place = place(bytes, from, length);
        Known known = LATELY[place];
        if (known == null
                || !Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, from + length)) {
            known =
                    new Known(
                            Arrays.copyOfRange(bytes, from, from + length),
                            made(bytes, from, length));
            LATELY[place] = known;
        }
        return known.text;
    }

    private static int place(byte[] bytes, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ hash >>> 12) & LATELY.length - 1;
    }

    private static String made(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
