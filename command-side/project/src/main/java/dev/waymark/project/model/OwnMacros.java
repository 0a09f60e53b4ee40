package dev.waymark.project.model;

import dev.waymark.kernel.model.Model;
import dev.waymark.project.python.PythonMacros;
import dev.waymark.rendering.jinja.JinjaFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The macros that a project defines itself, and which of them a model uses (semantics 1.12).
///
/// @param jinja definitions by name
public record OwnMacros(PythonMacros python, SortedMap<String, String> jinja) {

    /// Definitions of all that the model's texts call, and of what these call in turn.
    SortedMap<String, String> usedBy(Model model) {
        List<String> texts = new ArrayList<>(Models.texts(model));
        SortedMap<String, String> templates = JinjaFiles.used(texts, jinja);
        SortedMap<String, String> used = new TreeMap<>(python.texts());
        if (!used.isEmpty()) {
            used.keySet().retainAll(called(model, texts, templates));
        }
        used.putAll(templates);
        return used;
    }

    /// Lower-case names of what the model's texts call, and of what its templates call.
    private static Set<String> called(
            Model model, List<String> texts, SortedMap<String, String> templates) {
        Set<String> called = new TreeSet<>(new MacroUse(model.dialect()).in(texts).names());
        texts.addAll(templates.values());
        JinjaFiles.calls(texts).forEach(name -> called.add(name.toLowerCase(Locale.ROOT)));
        return called;
    }

    /// Files of the Python macros by lower-case name.
    Map<String, String> pythonFiles() {
        return python.files();
    }
}
