/// Who reads whom among a set of models: order and closures. Knows nothing of what models compute.
@NullMarked
package dev.waymark.planning.graph;

import org.jspecify.annotations.NullMarked;
