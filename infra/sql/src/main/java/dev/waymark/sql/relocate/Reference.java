package dev.waymark.sql.relocate;

import dev.waymark.sql.identifier.Identifier;
import java.util.List;

/// A name in a text that a table goes by.
///
/// @param parts as written, the table last
/// @param start offset of the first character
/// @param end offset behind the last one
/// @param place what stands around it
public record Reference(List<Identifier> parts, int start, int end, Place place) {

    public enum Place {
        /// An item of FROM or JOIN without an alias.
        BARE,
        /// One with an alias, or one that takes none: the target of an INSERT.
        NAMED,
        /// In front of a column or star: `raw.t.a`.
        PREFIX
    }

    public Reference {
        parts = List.copyOf(parts);
    }

    public boolean isTable() {
        return place != Place.PREFIX;
    }
}
