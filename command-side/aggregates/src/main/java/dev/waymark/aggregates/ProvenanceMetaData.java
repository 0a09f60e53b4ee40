package dev.waymark.aggregates;

import dev.waymark.kernel.message.Provenance;
import org.axonframework.messaging.MetaData;

/// Provenance as the metadata of commands and events; the keys are those of [Provenance#fields()].
public final class ProvenanceMetaData {

    private ProvenanceMetaData() {}

    public static MetaData write(Provenance provenance) {
        return MetaData.from(provenance.fields());
    }

    /// @throws IllegalArgumentException when the message was sent without provenance
    public static Provenance read(MetaData metaData) {
        return Provenance.of(metaData);
    }
}
