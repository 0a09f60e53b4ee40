/// The models that a plan is about: the project's, those of an environment, or a mixture that a
/// selection makes of both (semantics 3.1, 3.2, 4.5). How they differ from what is deployed is
/// found in `diff`.
@NullMarked
package dev.waymark.planning.candidate;

import org.jspecify.annotations.NullMarked;
