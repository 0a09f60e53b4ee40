/// Runs and their progress. Doing what they report belongs to command-side/applying.
@NullMarked
package dev.waymark.projections.run;

import org.jspecify.annotations.NullMarked;
