/// Which models of a plan are computed again, over which range (semantics 4.6). The arithmetic of
/// one range belongs to `interval`.
@NullMarked
package dev.waymark.planning.restatement;

import org.jspecify.annotations.NullMarked;
