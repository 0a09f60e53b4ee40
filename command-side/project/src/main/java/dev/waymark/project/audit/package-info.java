/// Audits: the built-in ones, the project's own, and the calls of models. Running them belongs
/// elsewhere.
@NullMarked
package dev.waymark.project.audit;

import org.jspecify.annotations.NullMarked;
