/// The grammar of MODEL and AUDIT blocks: properties and their values over tokens. What a property
/// means is not known here.
@NullMarked
package dev.waymark.project.header;

import org.jspecify.annotations.NullMarked;
