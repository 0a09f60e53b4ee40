package dev.waymark.planning.fingerprint;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Checksum;
import dev.waymark.kernel.snapshot.Fingerprint;
import java.util.List;
import java.util.Map;

/// The two hashes that a model has by itself, without its parents.
///
/// @param data of what determines its rows
/// @param metadata of what is only said about it
public record OwnHashes(String data, String metadata) {

    /// @param sources known columns of what the model reads
    public static OwnHashes of(Model model, Map<ModelName, List<Column>> sources) {
        return new OwnHashes(
                hash(DataContent.all(model)), hash(MetadataContent.of(model, sources)));
    }

    public static OwnHashes of(Fingerprint fingerprint) {
        return new OwnHashes(fingerprint.dataHash(), fingerprint.metadataHash());
    }

    private static String hash(List<Attribute> content) {
        Checksum sum = new Checksum();
        content.forEach(attribute -> attribute.addTo(sum));
        return sum.decimal();
    }
}
