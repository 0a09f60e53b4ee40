/// What kind of function a call is of, by its name alone. Rewrites nothing.
@NullMarked
package dev.waymark.sql.call;

import org.jspecify.annotations.NullMarked;
