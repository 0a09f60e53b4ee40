/// Kinds of models: which there are, what they may be told, and how they become kernel values.
@NullMarked
package dev.waymark.project.kind;

import org.jspecify.annotations.NullMarked;
