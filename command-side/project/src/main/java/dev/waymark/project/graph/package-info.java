/// What models are to each other: names, circles, unknown tables, columns that flow down.
@NullMarked
package dev.waymark.project.graph;

import org.jspecify.annotations.NullMarked;
