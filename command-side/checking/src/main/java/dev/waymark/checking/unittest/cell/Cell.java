package dev.waymark.checking.unittest.cell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.SequencedMap;

/// One value: as a test file writes it, or as a warehouse gave it.
public sealed interface Cell {

    /// NULL, and what is no number.
    record Nothing() implements Cell {}

    record Truth(boolean value) implements Cell {}

    /// @param whole whether it was written, or is typed, as a whole number; others are compared
    ///   with a tolerance
    record Number(BigDecimal value, boolean whole) implements Cell {}

    record Text(String value) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    record Clock(LocalTime value) implements Cell {}

    /// A timestamp without a zone.
    record Moment(LocalDateTime value) implements Cell {}

    /// A timestamp with a zone.
    record Point(Instant value) implements Cell {}

    record Items(List<Cell> values) implements Cell {}

    /// A struct or a map.
    record Fields(SequencedMap<String, Cell> values) implements Cell {}

    Cell NOTHING = new Nothing();

    default boolean isNothing() {
        return this instanceof Nothing;
    }
}
