/// Walks the stages of a plan: a pure to-do list and a runner that does it against ports. Resumable
/// at any point.
@NullMarked
package dev.waymark.applying;

import org.jspecify.annotations.NullMarked;
