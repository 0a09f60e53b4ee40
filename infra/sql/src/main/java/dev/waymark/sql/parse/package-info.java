/// From text to what JSqlParser makes of it: the pre-pass over tokens, the guarded parser, places
/// of table names. Means nothing by what it finds.
@NullMarked
package dev.waymark.sql.parse;

import org.jspecify.annotations.NullMarked;
