package dev.waymark.project;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.OwnHashes;
import dev.waymark.kernel.work.AllCores;
import dev.waymark.project.model.ModelReading;
import dev.waymark.project.shelf.Shelf;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/// What models are by themselves, found out anew only of those whose file, or the columns of what
/// they read, are others than before.
///
/// @param columns of the project's models
record KnownHashes(Hashing hashing, Shelf shelf, SortedMap<ModelName, List<Column>> columns) {

    Map<ModelName, OwnHashes> of(Collection<ModelReading> readings) {
        Map<ModelName, OwnHashes> known = new ConcurrentHashMap<>();
        AllCores.each(readings, reading -> known.put(reading.model().name(), of(reading)));
        return known;
    }

    private OwnHashes of(ModelReading reading) {
        Model model = reading.model();
        return shelf.slot(reading).hashes(() -> hashing.of(model, model.sources(columns::get)));
    }
}
