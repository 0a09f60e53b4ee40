/// Values of the kernel as durable JSON, by rules instead of annotations. What a value means does
/// not belong here.
@NullMarked
package dev.waymark.json;

import org.jspecify.annotations.NullMarked;
