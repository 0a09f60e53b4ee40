/// Where the environment points once a plan is applied: entries, views, demotions (semantics 4.8,
/// 6.3). Moving the pointer belongs to the aggregates.
@NullMarked
package dev.waymark.planning.pointer;

import org.jspecify.annotations.NullMarked;
