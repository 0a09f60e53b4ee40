/// What is to be computed, into which tables, before or after the pointer moves (semantics 4.4,
/// 5.5, 7.1). How one range is found belongs to `interval`.
@NullMarked
package dev.waymark.planning.backfill;

import org.jspecify.annotations.NullMarked;
