/// Immutable versions of a model: fingerprint, category, version, coverage. Deciding them belongs
/// to planning and the aggregates.
@NullMarked
package dev.waymark.kernel.snapshot;

import org.jspecify.annotations.NullMarked;
