/// Tests of the decision package.
@NullMarked
package dev.waymark.aggregates.decision;

import org.jspecify.annotations.NullMarked;
