package dev.waymark.project.shelf;

import dev.waymark.kernel.pack.Piece;
import dev.waymark.kernel.pack.Sink;
import dev.waymark.project.model.ModelReading;
import java.util.List;

/// An entry that is in use.
///
/// @param slots one for each model, in order
/// @param fresh whether the file was read in this process
record Volume(Entry entry, List<Slot> slots, boolean fresh) {

    /// One whose file has just been read.
    static Volume fresh(Entry entry, List<ModelReading> models) {
        return new Volume(entry, models.stream().map(_ -> Slot.empty()).toList(), true);
    }

    static Volume kept(Entry entry) {
        return new Volume(entry, entry.columns().open().each(Slot::read), false);
    }

    boolean isChanged() {
        return fresh || slots.stream().anyMatch(Slot::hasChanged);
    }

    Entry written() {
        return isChanged() ? entry.withColumns(columns()) : entry;
    }

    private Piece columns() {
        return new Sink().each(slots, (to, slot) -> slot.write(to)).toPiece();
    }
}
