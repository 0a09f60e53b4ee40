package dev.waymark.sql.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads what a [Sink] wrote.
final class Spring {

    private static final int SEVEN_BITS = 0x7f;

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private int at;

    Spring(byte[] bytes) {
        this.bytes = bytes;
    }

    int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[at++];
            number |= (part & SEVEN_BITS) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }

    String text() {
        int index = number();
        if (index == texts.size()) {
            int length = number();
            texts.add(new String(bytes, at, length, StandardCharsets.UTF_8));
            at += length;
        }
        return texts.get(index);
    }
}
