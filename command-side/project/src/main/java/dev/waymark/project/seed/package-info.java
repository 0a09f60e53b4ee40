/// Csv files of seeds: their columns, inferred types and a hash of each column's parsed values.
/// Loading them is the warehouse's work.
@NullMarked
package dev.waymark.project.seed;

import org.jspecify.annotations.NullMarked;
