/// What files were read as, kept between processes so that an unchanged file is not read again.
/// Reading them belongs to the other packages; where the bytes lie, to whoever wires.
@NullMarked
package dev.waymark.project.shelf;

import org.jspecify.annotations.NullMarked;
