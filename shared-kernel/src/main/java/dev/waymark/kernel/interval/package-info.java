/// Half-open time ranges, sets of them, units and cron grids. Nothing here enumerates ticks: cost
/// follows the number of ranges.
@NullMarked
package dev.waymark.kernel.interval;

import org.jspecify.annotations.NullMarked;
