/// The walk over two trees in lock step (semantics 3.6). Rewrites nothing.
@NullMarked
package dev.waymark.sql.compare;

import org.jspecify.annotations.NullMarked;
