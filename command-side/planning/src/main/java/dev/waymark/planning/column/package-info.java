/// Texts of models as they are compared, macros expanded, and the columns that they tell. Texts as
/// they are run belong to applying; asking an engine is not done here.
@NullMarked
package dev.waymark.planning.column;

import org.jspecify.annotations.NullMarked;
