package dev.waymark.project;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.OwnHashes;
import java.util.List;
import java.util.Map;

/// Tells what a model is by itself. The same model with the same sources gives the same answer, in
/// every process of one edition of the program.
@FunctionalInterface
public interface Hashing {

    /// @param sources known columns of what the model reads
    OwnHashes of(Model model, Map<ModelName, List<Column>> sources);
}
