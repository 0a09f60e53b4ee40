/// Tests of what all aggregates share, and the values, database and scenarios that other tests
/// begin with.
@NullMarked
package dev.waymark.aggregates;

import org.jspecify.annotations.NullMarked;
