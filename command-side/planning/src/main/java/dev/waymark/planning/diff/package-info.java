/// How the project differs from an environment, and what of it touches rows (semantics 2.5, 3.1,
/// 3.3). What a difference means for tables is decided in `categorise`.
@NullMarked
package dev.waymark.planning.diff;

import org.jspecify.annotations.NullMarked;
