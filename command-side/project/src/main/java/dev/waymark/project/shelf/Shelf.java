package dev.waymark.project.shelf;

import dev.waymark.kernel.pack.Piece;
import dev.waymark.project.model.ModelReading;
import dev.waymark.project.shelf.Entry.Side;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the files of one project were read as, for one reading of it. A file that is byte by byte
/// the same, and read with the same settings, audits and macros, is not read again. Safe for
/// threads; of two processes the one that ends last is remembered.
public final class Shelf {

    /// Of a hundred models a drawer holds one or two, of ten thousand 160.
    private static final int DRAWERS = 64;

    private final List<Drawer> drawers;
    private final Map<ModelReading, Slot> slots =
            Collections.synchronizedMap(new IdentityHashMap<>());

    private Shelf(Keep keep) {
        this.drawers =
                IntStream.range(0, DRAWERS).mapToObj(number -> new Drawer(keep, number)).toList();
    }

    public static Shelf open(Keep keep) {
        return new Shelf(keep);
    }

    private Drawer drawer(String file) {
        return drawers.get(Math.floorMod(file.hashCode(), DRAWERS));
    }

    /// What an unchanged file was read as.
    ///
    /// @param sides tells whether another file still holds the same
    Optional<PackedReadings> find(String file, byte[] stamp, byte[] content, Sides sides) {
        Entry entry = drawer(file).find(file);
        if (entry == null
                || !entry.stamp().holds(stamp)
                || !entry.content().holds(content)
                || !entry.sides().stream().allMatch(sides::isSame)) {
            return Optional.empty();
        }
        PackedReadings readings = PackedReadings.unpack(entry.readings());
        use(file, Volume.kept(entry), readings.models());
        return Optional.of(readings);
    }

    /// Looks at the files beside a model's own.
    @FunctionalInterface
    interface Sides {
        boolean isSame(Side side);
    }

    void put(String file, byte[] stamp, byte[] content, List<Side> sides, PackedReadings readings) {
        Entry entry =
                new Entry(
                        Piece.of(stamp),
                        Piece.of(content),
                        sides,
                        readings.pack(),
                        Entry.NO_COLUMNS);
        use(file, Volume.fresh(entry, readings.models()), readings.models());
    }

    private void use(String file, Volume volume, List<ModelReading> models) {
        drawer(file).use(file, volume);
        for (int i = 0; i < models.size(); i++) {
            slots.put(models.get(i), volume.slots().get(i));
        }
    }

    /// The place of a model's columns; an empty one for a model that is not kept.
    public Slot slot(ModelReading reading) {
        Slot slot = slots.get(reading);
        return slot == null ? Slot.empty() : slot;
    }

    /// Keeps what is in use now, when it is not what was kept before.
    public void close() {
        drawers.forEach(Drawer::close);
    }
}
