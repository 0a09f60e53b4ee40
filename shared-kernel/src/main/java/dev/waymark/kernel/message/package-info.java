/// Every message that crosses a wall: commands, events, queries, answers, refusals and the two
/// openings they pass through.
@NullMarked
package dev.waymark.kernel.message;

import org.jspecify.annotations.NullMarked;
