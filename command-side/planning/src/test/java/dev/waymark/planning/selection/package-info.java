/// Tests of selections.
@NullMarked
package dev.waymark.planning.selection;

import org.jspecify.annotations.NullMarked;
