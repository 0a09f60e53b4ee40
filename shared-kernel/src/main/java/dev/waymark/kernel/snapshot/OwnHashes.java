package dev.waymark.kernel.snapshot;

/// The two hashes that a model has by itself, without its parents (semantics 2.2).
///
/// @param data of what determines its rows
/// @param metadata of what is only said about it
public record OwnHashes(String data, String metadata) {

    public static OwnHashes of(Fingerprint fingerprint) {
        return new OwnHashes(fingerprint.dataHash(), fingerprint.metadataHash());
    }
}
