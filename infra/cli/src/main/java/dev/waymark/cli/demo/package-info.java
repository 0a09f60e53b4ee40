/// The story that `demo` plays, with the same commands that people type.
@NullMarked
package dev.waymark.cli.demo;

import org.jspecify.annotations.NullMarked;
