package dev.waymark.rendering;

import java.util.SortedMap;

/// Everything a text may refer to with `@`.
///
/// @param dialect of the text
/// @param variables the project's, the gateway's and the blueprint's, lower-case name to JSON value
/// @param macros texts of the project's own SQL macros, by lower-case name
/// @param locals replacement SQL by lower-case name: `this_model`, `gateway`, `model_kind_name`,
///   `default_catalog` ...
public record MacroScope(
        String dialect,
        RuntimeStage stage,
        Window window,
        SortedMap<String, String> variables,
        SortedMap<String, String> macros,
        SortedMap<String, String> locals) {}
