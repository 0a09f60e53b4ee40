/// Keeps tables of answers up with the log, and answers from them. Deciding anything does not
/// belong here.
@NullMarked
package dev.waymark.projections;

import org.jspecify.annotations.NullMarked;
