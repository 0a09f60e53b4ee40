package dev.waymark.planning.fingerprint;

import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.OwnHashes;
import dev.waymark.planning.graph.ModelGraph;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Combines what models are by themselves with what their direct parents are (semantics 2.2).
public final class Fingerprints {

    private Fingerprints() {}

    /// @param own hashes of every model of the graph
    public static SortedMap<ModelName, Fingerprint> of(
            ModelGraph graph, Map<ModelName, OwnHashes> own) {
        Map<ModelName, Fingerprint> known = new HashMap<>();
        for (ModelName name : graph.sorted()) {
            OwnHashes hashes = own.get(name);
            if (hashes != null) {
                known.put(name, of(hashes, parents(graph, known, name)));
            }
        }
        return Indexed.ascending(graph.names(), known);
    }

    private static Fingerprint of(OwnHashes own, Collection<Fingerprint> parents) {
        return new Fingerprint(
                own.data(),
                own.metadata(),
                sortedHash(parents.stream().map(Fingerprint::version)),
                sortedHash(
                        parents.stream()
                                .flatMap(
                                        p -> Stream.of(p.metadataHash(), p.parentMetadataHash()))));
    }

    private static List<Fingerprint> parents(
            ModelGraph graph, Map<ModelName, Fingerprint> known, ModelName name) {
        return graph.parents(name).stream().filter(known::containsKey).map(known::get).toList();
    }

    private static String sortedHash(Stream<String> hashes) {
        return Fingerprint.hash(hashes.sorted().toList());
    }
}
