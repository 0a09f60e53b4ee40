/// What a plan tells people about each model that differs. Deciding it belongs to `diff` and
/// `categorise`.
@NullMarked
package dev.waymark.planning.change;

import org.jspecify.annotations.NullMarked;
