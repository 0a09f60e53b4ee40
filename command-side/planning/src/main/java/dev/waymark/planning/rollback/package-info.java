/// Going back: what a plan says about it beforehand, and the plan that does it. Pointing is done by
/// the aggregates, as for every plan.
@NullMarked
package dev.waymark.planning.rollback;

import org.jspecify.annotations.NullMarked;
