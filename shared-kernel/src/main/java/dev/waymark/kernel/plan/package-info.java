/// A reviewable value: changes, backfills, stages, digest and the basis it was computed on. Making
/// one belongs to planning.
@NullMarked
package dev.waymark.kernel.plan;

import org.jspecify.annotations.NullMarked;
