/// Names and types of what a query puts out. Never a guess: unknown stays null.
@NullMarked
package dev.waymark.sql.columns;

import org.jspecify.annotations.NullMarked;
