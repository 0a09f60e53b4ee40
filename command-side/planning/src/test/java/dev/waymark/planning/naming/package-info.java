/// Tests of names.
@NullMarked
package dev.waymark.planning.naming;

import org.jspecify.annotations.NullMarked;
