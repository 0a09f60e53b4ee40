/// Files of a project folder, places in them, and what was found wrong there. Knows no format.
@NullMarked
package dev.waymark.project.source;

import org.jspecify.annotations.NullMarked;
