package dev.waymark.planning.fingerprint;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Checksum;
import dev.waymark.kernel.snapshot.OwnHashes;
import java.util.List;
import java.util.Map;

/// What a model is by itself.
public final class OwnContent {

    private OwnContent() {}

    /// @param sources known columns of what the model reads
    public static OwnHashes hashes(Model model, Map<ModelName, List<Column>> sources) {
        return new OwnHashes(
                hash(DataContent.all(model)), hash(MetadataContent.of(model, sources)));
    }

    private static String hash(List<Attribute> content) {
        Checksum sum = new Checksum();
        content.forEach(attribute -> attribute.addTo(sum));
        return sum.decimal();
    }
}
