/// Stored snapshots, what has been computed of them, and which tables nobody needs. Dropping those
/// belongs to operations.
@NullMarked
package dev.waymark.projections.snapshot;

import org.jspecify.annotations.NullMarked;
