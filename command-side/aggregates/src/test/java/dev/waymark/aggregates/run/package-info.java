/// Tests of the run package.
@NullMarked
package dev.waymark.aggregates.run;

import org.jspecify.annotations.NullMarked;
