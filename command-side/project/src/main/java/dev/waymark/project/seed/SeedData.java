package dev.waymark.project.seed;

import dev.waymark.kernel.model.Column;
import java.util.List;
import java.util.SortedMap;

/// What a csv file holds.
///
/// @param csv the file's text
/// @param columns of its header, in order, with types inferred from the values
/// @param hashes column name to CRC32 of its parsed values (semantics 2.3)
public record SeedData(String csv, List<Column> columns, SortedMap<String, String> hashes) {}
