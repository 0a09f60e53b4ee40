/// From a model's file to a kernel model: statements, properties, defaults, references. Relations
/// between models belong to `graph`.
@NullMarked
package dev.waymark.project.model;

import org.jspecify.annotations.NullMarked;
