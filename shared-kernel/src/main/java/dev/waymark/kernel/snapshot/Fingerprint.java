package dev.waymark.kernel.snapshot;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What a model is made of, as four hashes (semantics 2.2). Equal fingerprints mean the same
/// snapshot.
///
/// @param dataHash of what determines its rows
/// @param metadataHash of what is only said about it, and of its SQL text
/// @param parentDataHash of the versions of its direct parents
/// @param parentMetadataHash of the metadata of its direct parents
public record Fingerprint(
        String dataHash, String metadataHash, String parentDataHash, String parentMetadataHash) {

    /// Identifies the snapshot among all of its model.
    public String identifier() {
        return hash(dataHash, metadataHash, parentDataHash, parentMetadataHash);
    }

    /// The version that a change of rows would get; the version a snapshot really has is assigned
    /// by its category.
    public String version() {
        return hash(dataHash, parentDataHash);
    }

    /// Decimal CRC32 of the values joined by semicolons; null counts as empty (semantics 2.1).
    public static String hash(@Nullable String... values) {
        return hash(Arrays.asList(values));
    }

    /// Decimal CRC32 of the values joined by semicolons; null counts as empty (semantics 2.1).
    public static String hash(Collection<? extends @Nullable String> values) {
        Checksum sum = new Checksum();
        for (String value : values) {
            sum.next().piece(value == null ? "" : value);
        }
        return sum.decimal();
    }
}
