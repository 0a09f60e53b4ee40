/// How views and physical tables are called (semantics 6.2, 6.3). Which version a table belongs to
/// is not decided here.
@NullMarked
package dev.waymark.planning.naming;

import org.jspecify.annotations.NullMarked;
