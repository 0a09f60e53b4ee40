package dev.waymark.rendering;

import java.util.List;
import java.util.SortedMap;

/// Everything a text may refer to with `@`.
///
/// @param dialect of the text
/// @param variables the project's, the gateway's and the blueprint's, lower-case name to JSON
///   value; a blueprint value that is SQL and no literal is `{"@sql": "its text"}`
/// @param macros texts of the project's own SQL macros, by lower-case name
/// @param locals replacement SQL by lower-case name: `this_model`, `gateway`, `model_kind_name`,
///   `default_catalog`, arguments of an audit ... A text is a quoted literal: `'prod'`
/// @param definitions `@DEF(...)` statements that hold for the text, in order
/// @param columns columns of the relations that macros name
public record MacroScope(
        String dialect,
        RuntimeStage stage,
        Window window,
        SortedMap<String, String> variables,
        SortedMap<String, String> macros,
        SortedMap<String, String> locals,
        List<String> definitions,
        Columns columns) {

    /// Without definitions and knowing no columns.
    public MacroScope(
            String dialect,
            RuntimeStage stage,
            Window window,
            SortedMap<String, String> variables,
            SortedMap<String, String> macros,
            SortedMap<String, String> locals) {
        this(dialect, stage, window, variables, macros, locals, List.of(), Columns.UNKNOWN);
    }

    public MacroScope withColumns(Columns known) {
        return new MacroScope(
                dialect, stage, window, variables, macros, locals, definitions, known);
    }
}
