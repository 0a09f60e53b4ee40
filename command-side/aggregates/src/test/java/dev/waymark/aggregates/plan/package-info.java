/// Tests of the plan package.
@NullMarked
package dev.waymark.aggregates.plan;

import org.jspecify.annotations.NullMarked;
