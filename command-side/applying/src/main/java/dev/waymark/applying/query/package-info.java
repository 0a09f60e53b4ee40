/// From a model to the statements of one batch: rendering, table mapping, audits. Runs nothing.
@NullMarked
package dev.waymark.applying.query;

import org.jspecify.annotations.NullMarked;
