/// Tests of the graph.
@NullMarked
package dev.waymark.planning.graph;

import org.jspecify.annotations.NullMarked;
