/// What people type after a flag, checked where it is typed. What it means is the planner's
/// business.
@NullMarked
package dev.waymark.cli.argument;

import org.jspecify.annotations.NullMarked;
