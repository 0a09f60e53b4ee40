/// What is due, missing, removed and in which pieces, as arithmetic on ranges (semantics 5). Which
/// models a plan touches is decided elsewhere.
@NullMarked
package dev.waymark.planning.interval;

import org.jspecify.annotations.NullMarked;
