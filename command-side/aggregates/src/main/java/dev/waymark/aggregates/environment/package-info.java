/// Guards one environment: one deployment at a time, the pointer moves by compare-and-set and only
/// onto what is complete. How its views follow is applying's.
@NullMarked
package dev.waymark.aggregates.environment;

import org.jspecify.annotations.NullMarked;
