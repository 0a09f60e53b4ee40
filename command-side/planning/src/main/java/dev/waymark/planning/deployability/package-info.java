/// Which snapshots' output may go to prod as it is, and which tables readers take (semantics 6.1).
/// What is computed into them belongs to `backfill`.
@NullMarked
package dev.waymark.planning.deployability;

import org.jspecify.annotations.NullMarked;
