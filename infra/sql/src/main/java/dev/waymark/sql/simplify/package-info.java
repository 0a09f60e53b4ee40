/// Rules that make expressions of the same meaning the same. Knows no scopes.
@NullMarked
package dev.waymark.sql.simplify;

import org.jspecify.annotations.NullMarked;
