/// Puts the parts of a plan together. Each part is worked out in a room of its own.
@NullMarked
package dev.waymark.planning.draft;

import org.jspecify.annotations.NullMarked;
