/// Rules that models keep or break. Reading files and printing belong elsewhere.
@NullMarked
package dev.waymark.checking.lint;

import org.jspecify.annotations.NullMarked;
