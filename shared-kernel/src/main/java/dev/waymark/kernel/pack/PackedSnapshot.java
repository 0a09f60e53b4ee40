package dev.waymark.kernel.pack;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.Snapshot.PreviousVersion;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.TableName;

/// A snapshot in few bytes.
public final class PackedSnapshot {

    /// Grows with every change of what is packed: of the records and enums below [Snapshot], and of
    /// how they are written.
    public static final int FORMAT = 1;

    private static final Category[] CATEGORIES = Category.values();

    private PackedSnapshot() {}

    public static byte[] pack(Snapshot snapshot) {
        Sink to = new Sink();
        write(to, snapshot.fingerprint());
        PackedModel.write(to, snapshot.model());
        to.each(snapshot.parents(), (s, id) -> s.text(id.name().value()).text(id.identifier()));
        to.one(snapshot.category()).truth(snapshot.forwardOnly());
        to.text(snapshot.version()).text(snapshot.devVersion());
        write(to, snapshot.table());
        write(to, snapshot.devTable());
        to.each(snapshot.previous(), PackedSnapshot::write);
        to.moment(snapshot.effectiveFrom()).text(snapshot.timeToLive());
        return to.toBytes();
    }

    public static Snapshot unpack(byte[] packed) {
        Source from = new Source(packed);
        return new Snapshot(
                fingerprint(from),
                PackedModel.read(from),
                from.eachInOrder(s -> new SnapshotId(ModelName.shared(s.text()), s.text())),
                from.one(CATEGORIES),
                from.truth(),
                from.text(),
                from.text(),
                table(from),
                table(from),
                from.each(PackedSnapshot::previous),
                from.moment(),
                from.text());
    }

    private static void write(Sink to, Fingerprint print) {
        to.text(print.dataHash()).text(print.metadataHash());
        to.text(print.parentDataHash()).text(print.parentMetadataHash());
    }

    private static Fingerprint fingerprint(Source from) {
        return new Fingerprint(from.text(), from.text(), from.text(), from.text());
    }

    private static void write(Sink to, TableName table) {
        to.text(table.catalog()).text(table.schema()).text(table.table());
    }

    private static TableName table(Source from) {
        return new TableName(from.text(), from.text(), from.text());
    }

    private static void write(Sink to, PreviousVersion previous) {
        write(to, previous.fingerprint());
        to.text(previous.version()).text(previous.devVersion()).one(previous.category());
    }

    private static PreviousVersion previous(Source from) {
        return new PreviousVersion(
                fingerprint(from), from.text(), from.text(), from.one(CATEGORIES));
    }
}
