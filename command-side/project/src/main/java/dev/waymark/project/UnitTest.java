package dev.waymark.project;

/// A unit test as found in `tests/`: read so that its file is checked; running it is another room's
/// work.
///
/// @param yaml its definition
/// @param file where it stands, relative to the project
/// @param line 1-based
public record UnitTest(String name, String model, String yaml, String file, int line) {}
