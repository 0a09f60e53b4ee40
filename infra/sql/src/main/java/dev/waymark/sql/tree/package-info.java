/// One small immutable tree for every dialect, read from JSqlParser's objects. Says what was
/// written, not what it is equal to.
@NullMarked
package dev.waymark.sql.tree;

import org.jspecify.annotations.NullMarked;
