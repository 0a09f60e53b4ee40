/// What carrying out a plan will probably take. What it does take is no matter of planning.
@NullMarked
package dev.waymark.planning.estimate;

import org.jspecify.annotations.NullMarked;
