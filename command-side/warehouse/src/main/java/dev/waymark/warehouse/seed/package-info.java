/// Seeds as every engine gets them: cells of text, read as the settings say. How an engine takes
/// them in does not belong here.
@NullMarked
package dev.waymark.warehouse.seed;

import org.jspecify.annotations.NullMarked;
