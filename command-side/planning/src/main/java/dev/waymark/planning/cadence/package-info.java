/// What a run of an environment computes: everything that its crons have made due (semantics 9).
/// Changes of the project belong to the other packages.
@NullMarked
package dev.waymark.planning.cadence;

import org.jspecify.annotations.NullMarked;
