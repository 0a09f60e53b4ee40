/// Who did what and why, and the log as outsiders read it. Notifying anybody does not belong here.
@NullMarked
package dev.waymark.projections.audit;

import org.jspecify.annotations.NullMarked;
