/// Work shared among the cores of a machine.
@NullMarked
package dev.waymark.kernel.work;

import org.jspecify.annotations.NullMarked;
