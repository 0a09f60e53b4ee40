/// Tests that what is packed comes out as it went in.
@NullMarked
package dev.waymark.sql.pack;

import org.jspecify.annotations.NullMarked;
