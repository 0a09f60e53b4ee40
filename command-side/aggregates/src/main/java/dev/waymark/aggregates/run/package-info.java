/// Guards one run: one owner at a time, stages only move forward, every stop has a cause. What a
/// stage does is applying's.
@NullMarked
package dev.waymark.aggregates.run;

import org.jspecify.annotations.NullMarked;
