/// The steps of applying a plan, in their order (semantics 7.1). Doing them belongs to applying.
@NullMarked
package dev.waymark.planning.stage;

import org.jspecify.annotations.NullMarked;
