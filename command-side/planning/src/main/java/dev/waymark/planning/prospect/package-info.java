/// The snapshots that a plan would put into the environment, with what has been computed of each.
/// What is still to be computed belongs to `backfill`.
@NullMarked
package dev.waymark.planning.prospect;

import org.jspecify.annotations.NullMarked;
