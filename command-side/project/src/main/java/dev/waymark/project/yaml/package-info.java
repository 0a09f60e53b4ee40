/// YAML texts as trees whose every value knows its place. What the keys mean is not known here.
@NullMarked
package dev.waymark.project.yaml;

import org.jspecify.annotations.NullMarked;
