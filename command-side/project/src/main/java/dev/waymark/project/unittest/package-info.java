/// Unit tests in YAML: found, with the models that they are about. Understanding and running them
/// belongs to the room of checks.
@NullMarked
package dev.waymark.project.unittest;

import org.jspecify.annotations.NullMarked;
