/// What is wrong in something a user wrote: collected values, never thrown one by one.
@NullMarked
package dev.waymark.kernel.diagnostic;

import org.jspecify.annotations.NullMarked;
