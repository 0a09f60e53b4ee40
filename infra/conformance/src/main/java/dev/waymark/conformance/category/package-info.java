/// Our answers to what a change means, asked of the planner over a state that is played on values.
/// Nothing is computed here.
@NullMarked
package dev.waymark.conformance.category;

import org.jspecify.annotations.NullMarked;
