package dev.waymark.rendering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Everything a text may refer to with `@` or in Jinja.
///
/// @param dialect of the text
/// @param variables the project's, the gateway's and the blueprint's, lower-case name to JSON
///   value; a blueprint value that is SQL and no literal is `{"@sql": "its text"}`
/// @param macros definitions of the project's own macros that the text may call, by name: Jinja
///   macros as they stand in their file, from `{% macro` on; anything else is the source of a macro
///   in Python, which is never run, by lower-case name
/// @param locals replacement SQL by lower-case name: `this_model`, `gateway`, `model_kind_name`,
///   `default_catalog`, arguments of an audit ... A text is a quoted literal: `'prod'`
/// @param definitions `@DEF(...)` statements that hold for the text, in order
/// @param columns columns of the relations that macros name
/// @param pythonMacros macros that are written in Python, lower-case name to the file that defines
///   them; one that is only among `macros` counts too
public record MacroScope(
        String dialect,
        RuntimeStage stage,
        Window window,
        SortedMap<String, String> variables,
        SortedMap<String, String> macros,
        SortedMap<String, String> locals,
        List<String> definitions,
        Columns columns,
        Map<String, String> pythonMacros) {

    /// What to do about a macro that is written in Python.
    public static final String PYTHON_MACRO_MEND =
            "Write the SQL that it gives in place of the call, or say it with @DEF or a Jinja macro.";

    /// Without definitions, knowing no columns and no place of a macro.
    public MacroScope(
            String dialect,
            RuntimeStage stage,
            Window window,
            SortedMap<String, String> variables,
            SortedMap<String, String> macros,
            SortedMap<String, String> locals) {
        this(
                dialect,
                stage,
                window,
                variables,
                macros,
                locals,
                List.of(),
                Columns.UNKNOWN,
                Map.of());
    }

    public MacroScope withVariables(SortedMap<String, String> others) {
        return new MacroScope(
                dialect, stage, window, others, macros, locals, definitions, columns, pythonMacros);
    }

    public MacroScope withColumns(Columns known) {
        return new MacroScope(
                dialect,
                stage,
                window,
                variables,
                macros,
                locals,
                definitions,
                known,
                pythonMacros);
    }

    /// @param places lower-case name to file
    public MacroScope withPythonMacros(Map<String, String> places) {
        return new MacroScope(
                dialect, stage, window, variables, macros, locals, definitions, columns, places);
    }

    /// Whether the definition of a macro is Jinja and not Python.
    public static boolean isJinja(String definition) {
        return definition.stripLeading().startsWith("{%");
    }

    /// @param name in any case
    public boolean isPythonMacro(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        @Nullable String definition = macros.get(key);
        return pythonMacros.containsKey(key) || (definition != null && !isJinja(definition));
    }

    /// Why a macro in Python has no SQL, and where it is defined.
    public String pythonMacroMessage(String name) {
        @Nullable String file = pythonMacros.get(name.toLowerCase(Locale.ROOT));
        String where = file == null ? "" : " (" + file + ")";
        return "Macro '" + name + "' is written in Python" + where + ", which is not evaluated.";
    }
}
