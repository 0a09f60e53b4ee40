/// Plans and their reviews. Making plans belongs to command-side/planning.
@NullMarked
package dev.waymark.projections.plan;

import org.jspecify.annotations.NullMarked;
