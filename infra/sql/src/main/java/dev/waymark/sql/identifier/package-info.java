/// Names as each dialect folds and quotes them. Knows no grammar and no scope.
@NullMarked
package dev.waymark.sql.identifier;

import org.jspecify.annotations.NullMarked;
