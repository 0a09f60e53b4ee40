/// What a change means for the model's table and for the models that read it, and why (semantics
/// 3.4 to 3.8). Which tables follow from that is decided in `version`.
@NullMarked
package dev.waymark.planning.categorise;

import org.jspecify.annotations.NullMarked;
