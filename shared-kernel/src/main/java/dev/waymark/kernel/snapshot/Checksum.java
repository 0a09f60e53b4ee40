package dev.waymark.kernel.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// The CRC32 of values joined by semicolons, in UTF-8 (semantics 2.1), without joining them: the
/// texts of ten thousand models are long.
public final class Checksum {

    private final CRC32 crc = new CRC32();
    private boolean begun;

    /// What follows belongs to the next value.
    public Checksum next() {
        if (begun) {
            crc.update(';');
        }
        begun = true;
        return this;
    }

    /// A piece of the value. Pieces must not part a pair of surrogates.
    public Checksum piece(String text) {
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public String decimal() {
        return Long.toString(crc.getValue());
    }
}
