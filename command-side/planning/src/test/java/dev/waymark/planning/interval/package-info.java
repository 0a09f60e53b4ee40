/// Recorded answers and laws of interval arithmetic.
@NullMarked
package dev.waymark.planning.interval;

import org.jspecify.annotations.NullMarked;
