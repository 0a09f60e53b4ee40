/// What may be done next, from what has been done. Knows no port.
@NullMarked
package dev.waymark.applying.todo;

import org.jspecify.annotations.NullMarked;
