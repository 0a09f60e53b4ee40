/// Which columns models have, as far as texts tell. Asking an engine is not done here.
@NullMarked
package dev.waymark.planning.column;

import org.jspecify.annotations.NullMarked;
