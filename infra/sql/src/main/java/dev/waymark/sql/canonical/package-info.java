/// The form that all queries of the same meaning share, step by step. Compares nothing.
@NullMarked
package dev.waymark.sql.canonical;

import org.jspecify.annotations.NullMarked;
