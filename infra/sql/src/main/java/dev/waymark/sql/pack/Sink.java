package dev.waymark.sql.pack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Writes numbers in as few bytes as they need, and each text once.
final class Sink {

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new HashMap<>();

    void number(int number) {
        int rest = number;
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes.write(rest & SEVEN_BITS | MORE);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        number(known == null ? texts.size() - 1 : known);
        if (known == null) {
            byte[] written = text.getBytes(StandardCharsets.UTF_8);
            number(written.length);
            bytes.writeBytes(written);
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
