/// The tables of answers, their transactions and the position up to which they tell. What they mean
/// belongs to the folds.
@NullMarked
package dev.waymark.projections.store;

import org.jspecify.annotations.NullMarked;
