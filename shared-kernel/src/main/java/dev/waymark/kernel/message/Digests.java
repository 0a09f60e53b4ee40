package dev.waymark.kernel.message;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.plan.Digest;
import java.nio.charset.StandardCharsets;
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
        return new Digest(ofText(documents.write(value)));
    }

    /// SHA-256 over all entries of an environment, in order of model; what
    /// [EnvironmentEvent.EnvironmentPointed] carries to detect a broken fold.
    public static String ofEntries(Collection<Entry> entries) {
        return ofText(
                entries.stream().sorted().map(Digests::line).collect(Collectors.joining("\n")));
    }

    private static String line(Entry entry) {
        return String.join(
                "\t",
                entry.snapshot().name().value(),
                entry.snapshot().identifier(),
                entry.version(),
                String.valueOf(entry.view()),
                String.valueOf(entry.table()),
                String.valueOf(entry.dev()));
    }

    /// SHA-256 of a text, lower-case hexadecimal.
    public static String ofText(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
