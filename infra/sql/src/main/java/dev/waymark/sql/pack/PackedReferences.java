package dev.waymark.sql.pack;

import dev.waymark.kernel.pack.Sink;
import dev.waymark.kernel.pack.Source;
import dev.waymark.sql.identifier.Identifier;
import dev.waymark.sql.relocate.Reference;
import java.util.List;

/// References as bytes, in their order.
public final class PackedReferences {

    private static final Reference.Place[] PLACES = Reference.Place.values();

    private final byte[] bytes;

    private PackedReferences(byte[] bytes) {
        this.bytes = bytes;
    }

    public static PackedReferences of(List<Reference> references) {
        Sink sink = new Sink().each(references, PackedReferences::write);
        return new PackedReferences(sink.toBytes());
    }

    /// Equal references, made anew.
    public List<Reference> references() {
        return new Source(bytes).each(PackedReferences::read);
    }

    public int size() {
        return bytes.length;
    }

    private static void write(Sink to, Reference reference) {
        to.number(reference.start()).number(reference.end()).one(reference.place());
        to.each(reference.parts(), (s, part) -> s.truth(part.quoted()).text(part.name()));
    }

    private static Reference read(Source from) {
        int start = from.number();
        int end = from.number();
        Reference.Place place = from.one(PLACES);
        return new Reference(from.each(PackedReferences::part), start, end, place);
    }

    private static Identifier part(Source from) {
        boolean quoted = from.truth();
        return new Identifier(from.text(), quoted);
    }
}
