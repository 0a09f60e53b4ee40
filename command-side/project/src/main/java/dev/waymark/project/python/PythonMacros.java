package dev.waymark.project.python;

import dev.waymark.kernel.model.Model;
import dev.waymark.project.python.PythonFile.Decorated;
import dev.waymark.project.python.PythonValue.Literal;
import dev.waymark.project.python.PythonValue.Text;
import dev.waymark.project.source.SourceFile;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The functions below `@macro()` in the files of one project: known by name and text, never run.
public final class PythonMacros {

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();

    /// Those of one file; a later definition of a name takes the place of an earlier one.
    public void read(SourceFile file) {
        for (Decorated macro : new PythonFile(file).decorated("macro")) {
            String name = name(macro).toLowerCase(Locale.ROOT);
            texts.put(
                    name,
                    isMetadataOnly(macro) ? Model.METADATA_ONLY + macro.text() : macro.text());
            files.put(name, file.name());
        }
    }

    /// Text of each by lower-case name.
    public Map<String, String> texts() {
        return texts;
    }

    /// The file of each by lower-case name.
    public Map<String, String> files() {
        return files;
    }

    /// `@macro(metadata_only=True)`.
    private static boolean isMetadataOnly(Decorated macro) {
        return macro.decorator().named().get("metadata_only") instanceof Literal literal
                && literal.text().equalsIgnoreCase("true");
    }

    private static String name(Decorated macro) {
        boolean named = !macro.decorator().arguments().isEmpty();
        return named && macro.decorator().arguments().getFirst() instanceof Text text
                ? text.text()
                : macro.function();
    }
}
