/// Python files of a project: recognised, never run.
@NullMarked
package dev.waymark.project.python;

import org.jspecify.annotations.NullMarked;
