package dev.waymark.project.shelf;

import dev.waymark.kernel.pack.Sink;
import dev.waymark.kernel.pack.Source;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Half of a SHA-256: two different values never share one.
public record Digest(long high, long low) {

    static Digest of(Sink written) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(written.toBytes());
            ByteBuffer bytes = ByteBuffer.wrap(whole);
            return new Digest(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    void write(Sink to) {
        to.number(high).number(low);
    }

    static Digest read(Source from) {
        return new Digest(from.longNumber(), from.longNumber());
    }
}
