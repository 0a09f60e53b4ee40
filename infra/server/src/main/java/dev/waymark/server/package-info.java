/// The HTTP door: the same verbs and questions as REST under `/api/v1`, on loopback, behind a
/// token. Thinks nothing itself.
@NullMarked
package dev.waymark.server;

import org.jspecify.annotations.NullMarked;
