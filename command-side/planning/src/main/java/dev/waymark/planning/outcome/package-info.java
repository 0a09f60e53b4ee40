/// The result of a step of planning, or why there can be no plan. Knows nothing of what the steps
/// do.
@NullMarked
package dev.waymark.planning.outcome;

import org.jspecify.annotations.NullMarked;
