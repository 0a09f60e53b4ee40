package dev.waymark.aggregates.decision;

import dev.waymark.kernel.message.Digests;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/// Tells apart two snapshots whose identifiers agree by accident: identifiers are short hashes
/// (semantics 2.1).
public final class Content {

    private Content() {}

    /// Digest of the four hashes and of every text that they stand for. What no hash sees, such as
    /// the file, is not in it (semantics 2.4).
    public static String of(Snapshot snapshot) {
        Fingerprint print = snapshot.fingerprint();
        List<String> parts = new ArrayList<>();
        parts.add(print.dataHash());
        parts.add(print.metadataHash());
        parts.add(print.parentDataHash());
        parts.add(print.parentMetadataHash());
        parts.add(snapshot.model().kind().label());
        parts.addAll(texts(snapshot.model().body()));
        return Digests.ofText(String.join("\u0000", parts));
    }

    private static List<String> texts(Body body) {
        List<String> texts = new ArrayList<>();
        switch (body) {
            case Body.Query query -> {
                texts.add(query.text());
                texts.addAll(query.before());
                texts.addAll(query.after());
            }
            case Body.SeedRows seed -> texts.add(seed.columnHashes().toString());
            case Body.Python python -> texts.add(python.entrypoint());
            case Body.Nothing _ -> {}
        }
        return texts;
    }
}
