/// One small class for each command: its arguments and the one verb that it says.
@NullMarked
package dev.waymark.cli.command;

import org.jspecify.annotations.NullMarked;
