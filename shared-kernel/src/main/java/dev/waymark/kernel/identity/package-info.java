/// Names of things that many rooms mention: plans and runs.
@NullMarked
package dev.waymark.kernel.identity;

import org.jspecify.annotations.NullMarked;
