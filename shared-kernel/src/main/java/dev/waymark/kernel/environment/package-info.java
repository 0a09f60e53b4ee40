/// Named pointers to sets of snapshots: names, generations, entries, the slot that one deployment
/// holds.
@NullMarked
package dev.waymark.kernel.environment;

import org.jspecify.annotations.NullMarked;
