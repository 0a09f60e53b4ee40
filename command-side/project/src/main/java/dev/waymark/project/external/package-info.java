/// External tables declared in YAML, as models without a body.
@NullMarked
package dev.waymark.project.external;

import org.jspecify.annotations.NullMarked;
