/// Tests of the environment package.
@NullMarked
package dev.waymark.aggregates.environment;

import org.jspecify.annotations.NullMarked;
