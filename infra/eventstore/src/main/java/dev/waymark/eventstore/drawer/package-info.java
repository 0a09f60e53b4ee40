/// Bytes that the state keeps for whoever works on the same project next, made anew where they are
/// lost. Nothing that follows from events belongs here.
@NullMarked
package dev.waymark.eventstore.drawer;

import org.jspecify.annotations.NullMarked;
