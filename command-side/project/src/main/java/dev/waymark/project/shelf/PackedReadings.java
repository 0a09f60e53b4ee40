package dev.waymark.project.shelf;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Diagnostic.Severity;
import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.pack.PackedModel;
import dev.waymark.kernel.pack.Piece;
import dev.waymark.kernel.pack.Sink;
import dev.waymark.kernel.pack.Source;
import dev.waymark.project.model.ModelReading;
import java.util.List;

/// What one file was read as, in few bytes.
///
/// @param models in order
/// @param notes found while reading, no errors among them
record PackedReadings(List<ModelReading> models, List<Diagnostic> notes) {

    private static final Severity[] SEVERITIES = Severity.values();

    Piece pack() {
        return new Sink()
                .each(models, PackedReadings::write)
                .each(notes, PackedReadings::write)
                .toPiece();
    }

    static PackedReadings unpack(Piece packed) {
        Source from = packed.open();
        return new PackedReadings(
                from.each(PackedReadings::reading), from.each(PackedReadings::note));
    }

    private static void write(Sink to, ModelReading reading) {
        PackedModel.write(to, reading.model());
        to.text(reading.query()).maybe(reading.inferred(), PackedModel::writeColumns);
        to.text(reading.catalog());
        write(to, reading.at());
        to.texts(reading.ignoredRules());
    }

    private static ModelReading reading(Source from) {
        return new ModelReading(
                PackedModel.read(from),
                from.textOrNull(),
                from.maybe(PackedModel::columns),
                from.text(),
                location(from),
                from.eachInOrder(Source::text));
    }

    private static void write(Sink to, Diagnostic note) {
        to.one(note.severity()).text(note.code()).text(note.summary()).text(note.mend());
        to.maybe(note.at(), PackedReadings::write);
    }

    private static Diagnostic note(Source from) {
        return new Diagnostic(
                from.one(SEVERITIES),
                from.text(),
                from.text(),
                from.text(),
                from.maybe(PackedReadings::location));
    }

    private static void write(Sink to, Location at) {
        to.text(at.file()).number(at.line()).number(at.column());
    }

    private static Location location(Source from) {
        return new Location(from.text(), from.number(), from.number());
    }
}
