package dev.waymark.project;

/// A unit test as found in `tests/`. What its parts mean, and whether they are right, is the room
/// of checks' to say: a bad test must not keep a project from being read.
///
/// @param model full name
/// @param yaml text of the whole file
/// @param file where it stands, relative to the project
/// @param line of its name, 1-based
public record UnitTest(String name, String model, String yaml, String file, int line) {}
