package dev.waymark.sql.pack;

import dev.waymark.sql.identifier.Identifier;
import dev.waymark.sql.relocate.Reference;
import java.util.ArrayList;
import java.util.List;

/// References as bytes, in their order.
public final class PackedReferences {

    private static final Reference.Place[] PLACES = Reference.Place.values();

    private final byte[] bytes;

    private PackedReferences(byte[] bytes) {
        this.bytes = bytes;
    }

    public static PackedReferences of(List<Reference> references) {
        Sink sink = new Sink();
        sink.number(references.size());
        references.forEach(reference -> write(reference, sink));
        return new PackedReferences(sink.bytes());
    }

    /// Equal references, made anew.
    public List<Reference> references() {
        Spring spring = new Spring(bytes);
        int count = spring.number();
        List<Reference> references = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            references.add(read(spring));
        }
        return references;
    }

    public int size() {
        return bytes.length;
    }

    private static void write(Reference reference, Sink sink) {
        sink.number(reference.start());
        sink.number(reference.end());
        sink.number(reference.place().ordinal());
        sink.number(reference.parts().size());
        for (Identifier part : reference.parts()) {
            sink.number(part.quoted() ? 1 : 0);
            sink.text(part.name());
        }
    }

    private static Reference read(Spring spring) {
        int start = spring.number();
        int end = spring.number();
        Reference.Place place = PLACES[spring.number()];
        int count = spring.number();
        List<Identifier> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            boolean quoted = spring.number() == 1;
            parts.add(new Identifier(spring.text(), quoted));
        }
        return new Reference(parts, start, end, place);
    }
}
