/// What a user wrote: models, kinds, columns, audits. Values only; reading them from files belongs
/// to command-side/project.
@NullMarked
package dev.waymark.kernel.model;

import org.jspecify.annotations.NullMarked;
