/// Texts of models as they are compared: macros expanded with the times of loading. Texts as they
/// are run belong to applying.
@NullMarked
package dev.waymark.planning.rendered;

import org.jspecify.annotations.NullMarked;
