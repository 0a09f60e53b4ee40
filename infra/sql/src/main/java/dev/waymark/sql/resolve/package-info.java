/// Which source each column comes from; stars, ordinals and names of outputs written out. Doubts
/// are said, never guessed away.
@NullMarked
package dev.waymark.sql.resolve;

import org.jspecify.annotations.NullMarked;
