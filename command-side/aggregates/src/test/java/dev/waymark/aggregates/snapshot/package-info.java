/// Tests of the snapshot package.
@NullMarked
package dev.waymark.aggregates.snapshot;

import org.jspecify.annotations.NullMarked;
