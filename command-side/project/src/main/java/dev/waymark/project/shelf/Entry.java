package dev.waymark.project.shelf;

import dev.waymark.kernel.pack.Piece;
import dev.waymark.kernel.pack.Sink;
import dev.waymark.kernel.pack.Source;
import java.util.List;

/// What is kept of one file: all that reading it depended on, and what came of it.
///
/// @param stamp of the settings, audits and macros that it was read with
/// @param content of the file, byte by byte
/// @param sides other files that it draws on
/// @param readings a [PackedReadings]
/// @param columns what is known of the columns of each of its models
record Entry(Piece stamp, Piece content, List<Side> sides, Piece readings, Piece columns) {

    static final Piece NO_COLUMNS = new Sink().number(0).toPiece();

    /// @param path from the folder of the project
    record Side(String path, Piece content) {}

    void write(Sink to) {
        to.piece(stamp).piece(content);
        to.each(sides, (s, side) -> s.text(side.path()).piece(side.content()));
        to.piece(readings).piece(columns);
    }

    static Entry read(Source from) {
        return new Entry(
                from.piece(),
                from.piece(),
                from.each(s -> new Side(s.text(), s.piece())),
                from.piece(),
                from.piece());
    }

    Entry withColumns(Piece others) {
        return new Entry(stamp, content, sides, readings, others);
    }
}
