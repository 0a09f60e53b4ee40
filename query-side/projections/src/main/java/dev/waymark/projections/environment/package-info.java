/// Where environments point and pointed, and who deploys to them. Deciding whether they may move
/// belongs to the aggregates.
@NullMarked
package dev.waymark.projections.environment;

import org.jspecify.annotations.NullMarked;
