/// SQL text as tokens: lossless, aware of the dialect's quotes and comments, with places. Knows no
/// grammar and expands nothing.
@NullMarked
package dev.waymark.rendering.token;

import org.jspecify.annotations.NullMarked;
