package dev.waymark.planning.candidate;

import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.OwnHashes;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.planning.column.ColumnLookup;
import dev.waymark.planning.fingerprint.Fingerprints;
import dev.waymark.planning.fingerprint.OwnContent;
import dev.waymark.planning.graph.ModelGraph;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// The models of a plan with their identity.
///
/// @param ids of their snapshots
/// @param columns of these models
public record Candidates(
        SortedMap<ModelName, Model> models,
        ModelGraph graph,
        SortedMap<ModelName, Fingerprint> fingerprints,
        Map<ModelName, SnapshotId> ids,
        ColumnLookup columns) {

    public Candidates {
        models = Indexed.of(models);
        fingerprints = Indexed.of(fingerprints);
    }

    /// Models with nothing known about them yet.
    public static Candidates of(SortedMap<ModelName, Model> models, ColumnLookup columns) {
        Map<ModelName, OwnHashes> own = new HashMap<>();
        models.forEach((n, model) -> own.put(n, OwnContent.hashes(model, columns.sources(model))));
        return of(models, own, columns);
    }

    /// What is deployed, as it is.
    static Candidates of(StartingPoint base, ColumnLookup columns) {
        SortedMap<ModelName, Fingerprint> fingerprints = new TreeMap<>();
        base.snapshots().forEach((n, s) -> fingerprints.put(n, s.snapshot().fingerprint()));
        return of(base.models(), graph(base.models()), fingerprints, columns);
    }

    /// @param own hashes of every model
    public static Candidates of(
            SortedMap<ModelName, Model> models,
            Map<ModelName, OwnHashes> own,
            ColumnLookup columns) {
        ModelGraph graph = graph(models);
        return of(models, graph, Fingerprints.of(graph, own), columns);
    }

    private static Candidates of(
            SortedMap<ModelName, Model> models,
            ModelGraph graph,
            SortedMap<ModelName, Fingerprint> fingerprints,
            ColumnLookup columns) {
        Map<ModelName, SnapshotId> ids = new HashMap<>();
        fingerprints.forEach((n, print) -> ids.put(n, new SnapshotId(n, print.identifier())));
        return new Candidates(models, graph, fingerprints, ids, columns);
    }

    private static ModelGraph graph(SortedMap<ModelName, Model> models) {
        LinkedHashMap<ModelName, SortedSet<ModelName>> reads = new LinkedHashMap<>();
        models.forEach((name, model) -> reads.put(name, model.dependsOn()));
        return ModelGraph.of(Indexed.ascending(reads));
    }

    Map<ModelName, OwnHashes> ownHashes() {
        Map<ModelName, OwnHashes> own = new HashMap<>();
        fingerprints.forEach((name, print) -> own.put(name, OwnHashes.of(print)));
        return own;
    }

    /// @throws IllegalArgumentException when there is no such model
    public Fingerprint fingerprint(ModelName name) {
        Fingerprint fingerprint = fingerprints.get(name);
        if (fingerprint == null) {
            throw new IllegalArgumentException("no model " + name + " in this plan");
        }
        return fingerprint;
    }

    /// @throws IllegalArgumentException when there is no such model
    public Model model(ModelName name) {
        Model model = models.get(name);
        if (model == null) {
            throw new IllegalArgumentException("no model " + name + " in this plan");
        }
        return model;
    }

    /// @throws IllegalArgumentException when there is no such model
    public SnapshotId id(ModelName name) {
        SnapshotId id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("no model " + name + " in this plan");
        }
        return id;
    }
}
