/// The settings of a project: config file, personal file, environment, approvals, breakers. No
/// models.
@NullMarked
package dev.waymark.project.config;

import org.jspecify.annotations.NullMarked;
