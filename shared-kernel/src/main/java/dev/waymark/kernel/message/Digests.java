package dev.waymark.kernel.message;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.plan.Digest;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// Short names of long values: equal digests mean equal values.
public final class Digests {

    private Digests() {}

    /// SHA-256 of the value's canonical text.
    public static Digest of(Documents documents, Object value) {
        MessageDigest digest = sha256();
        documents.write(value, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return new Digest(HexFormat.of().formatHex(digest.digest()));
    }

    /// SHA-256 over all entries of an environment, in order of model; what
    /// [EnvironmentEvent.EnvironmentPointed] carries to detect a broken fold.
    public static String ofEntries(Collection<Entry> entries) {
        return ofText(
                entries.stream().sorted().map(Digests::line).collect(Collectors.joining("\n")));
    }

    private static String line(Entry entry) {
        String line =
                String.join(
                        "\t",
                        entry.snapshot().name().value(),
                        entry.snapshot().identifier(),
                        entry.version(),
                        String.valueOf(entry.view()),
                        String.valueOf(entry.table()),
                        String.valueOf(entry.dev()));
        return entry.gateway() == null ? line : line + "\t" + entry.gateway();
    }

    /// SHA-256 of a text, lower-case hexadecimal.
    public static String ofText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
