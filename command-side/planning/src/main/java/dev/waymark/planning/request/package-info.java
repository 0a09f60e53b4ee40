/// What a person asked for, with every default filled in and every moment resolved. Whether it can
/// be met is for the rooms that follow.
@NullMarked
package dev.waymark.planning.request;

import org.jspecify.annotations.NullMarked;
