/// Small projects, a small state and a small SQL mind for the tests of planning. Nothing here is
/// shipped.
@NullMarked
package dev.waymark.planning.given;

import org.jspecify.annotations.NullMarked;
