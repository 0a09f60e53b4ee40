/// The SQL port made real on JSqlParser. Runs no SQL and knows no engine.
@NullMarked
package dev.waymark.sql;

import org.jspecify.annotations.NullMarked;
