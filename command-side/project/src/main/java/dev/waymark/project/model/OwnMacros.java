package dev.waymark.project.model;

import dev.waymark.kernel.model.Model;
import dev.waymark.project.python.PythonMacros;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The macros that a project defines itself, and which of them a model uses (semantics 1.12).
public record OwnMacros(PythonMacros python) {

    /// Definitions by lower-case name of all that the model's texts call.
    SortedMap<String, String> usedBy(Model model) {
        SortedMap<String, String> used = new TreeMap<>(python.texts());
        used.keySet().retainAll(new MacroUse(model.dialect()).in(Models.texts(model)).names());
        return used;
    }

    boolean isPython(String name) {
        return python.texts().containsKey(name);
    }

    /// Files of the Python macros by lower-case name.
    Map<String, String> pythonFiles() {
        return python.files();
    }
}
