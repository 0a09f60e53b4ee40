/// How far a plan reaches: start, end, and what single models have instead (semantics 4.2, 4.3,
/// 4.7). What is missing in between belongs to `backfill`.
@NullMarked
package dev.waymark.planning.horizon;

import org.jspecify.annotations.NullMarked;
