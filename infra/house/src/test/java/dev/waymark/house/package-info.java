/// Keeps the house as the decision records say it is built, and the documents true. Behaviour is
/// tested in the rooms themselves.
@NullMarked
package dev.waymark.house;

import org.jspecify.annotations.NullMarked;
