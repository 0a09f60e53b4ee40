/// Guards the snapshots of one version: a push is immutable, intervals are completed once and by
/// the run that holds them. Which intervals are missing is planning's.
@NullMarked
package dev.waymark.aggregates.snapshot;

import org.jspecify.annotations.NullMarked;
