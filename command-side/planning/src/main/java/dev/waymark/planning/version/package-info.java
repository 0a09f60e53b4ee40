/// Which table each new snapshot uses: a new one, or the one that the model has already (semantics
/// 2.7). What has been computed of it is looked at in `prospect`.
@NullMarked
package dev.waymark.planning.version;

import org.jspecify.annotations.NullMarked;
