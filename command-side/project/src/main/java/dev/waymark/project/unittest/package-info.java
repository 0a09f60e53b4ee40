/// Unit tests in YAML: found, checked for their required parts. Running them belongs elsewhere.
@NullMarked
package dev.waymark.project.unittest;

import org.jspecify.annotations.NullMarked;
