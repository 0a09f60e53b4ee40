/// Laws and examples of ranges, grids, crons and written times.
@NullMarked
package dev.waymark.kernel.interval;

import org.jspecify.annotations.NullMarked;
