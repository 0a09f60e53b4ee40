/// SQL text with macros to SQL text without, over tokens. Knows no file, no engine, no table.
@NullMarked
package dev.waymark.rendering;

import org.jspecify.annotations.NullMarked;
