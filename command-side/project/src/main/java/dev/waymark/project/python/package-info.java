/// Python files of a project: what they declare, read from their text and never run. What a
/// declaration means is not known here.
@NullMarked
package dev.waymark.project.python;

import org.jspecify.annotations.NullMarked;
