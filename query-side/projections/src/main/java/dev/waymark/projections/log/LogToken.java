package dev.waymark.projections.log;

import java.util.SortedSet;

/// How far a reader of the log has come. Transactions may commit in another order than they took
/// their positions in, so a reader also remembers the positions that it has passed without seeing
/// an event.
///
/// @param index the highest position seen
/// @param gaps lower positions that may still appear
public record LogToken(long index, SortedSet<Long> gaps) {}
