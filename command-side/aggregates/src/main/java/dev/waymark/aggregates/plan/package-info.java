/// Guards one plan: nothing uncategorised is ever applied, approvals belong to one digest, four
/// eyes. What a plan contains is planning's.
@NullMarked
package dev.waymark.aggregates.plan;

import org.jspecify.annotations.NullMarked;
