package dev.waymark.operations;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the project's files are.
///
/// @param folders of the project, the main one first
/// @param gateway selected by name; null for the project's default
public record Workspace(List<Path> folders, @Nullable String gateway) {}
