package dev.waymark.project.python;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.python.PythonToken.Kind;
import dev.waymark.project.python.PythonValue.Call;
import dev.waymark.project.python.PythonValue.Computed;
import dev.waymark.project.python.PythonValue.Name;
import dev.waymark.project.python.PythonValue.Text;
import dev.waymark.project.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// A Python file as a list of definitions. Nothing in it is ever run.
public final class PythonFile {

    private static final int DEEPEST = 20;

    private final SourceFile file;
    private final List<Definition> definitions;
    private final Map<String, Definition> byName = new LinkedHashMap<>();

    public PythonFile(SourceFile file) {
        this.file = file;
        this.definitions = Definition.all(PythonScanner.scan(file.text()));
        definitions.forEach(it -> byName.put(it.name(), it));
    }

    /// What is assigned to a name at the top level; the name itself when nothing is.
    public PythonValue assigned(String name) {
        return constant(name);
    }

    /// The place where a name is defined; the whole file when it is not.
    public Location placeOf(String name) {
        Definition definition = byName.get(name);
        return definition == null ? file.whole() : file.at(definition.line(), 1);
    }

    /// A function with a decorator.
    ///
    /// @param function its name
    /// @param decorator with its arguments
    /// @param text of the function and of all in the file that it needs, without comments
    /// @param at the place of the decorator
    public record Decorated(String function, Call decorator, String text, Location at) {}

    /// Functions below `@name` or `@name(...)`, in order of the file.
    public List<Decorated> decorated(String name) {
        List<Decorated> found = new ArrayList<>();
        for (Definition definition : definitions) {
            for (List<PythonToken> written : definition.decorators()) {
                Call call = call(PythonExpression.read(written, this::constant));
                if (call != null && call.last().equals(name)) {
                    Location at = file.at(written.getFirst().line(), 1);
                    found.add(new Decorated(definition.name(), call, text(definition), at));
                }
            }
        }
        return found;
    }

    private static @Nullable Call call(PythonValue decorator) {
        if (decorator instanceof Name name) {
            return new Call(name.dotted(), List.of(), new LinkedHashMap<>());
        }
        return decorator instanceof Call call ? call : null;
    }

    /// Strings handed to methods of this name anywhere in the file, as `context.table('a.b')`.
    public List<String> arguments(String method) {
        List<PythonToken> solid =
                PythonScanner.scan(file.text()).stream().filter(it -> !it.isBlank()).toList();
        List<String> texts = new ArrayList<>();
        for (int i = 1; i + 2 < solid.size(); i++) {
            if (solid.get(i).isName(method)
                    && solid.get(i - 1).isSymbol(".")
                    && solid.get(i + 1).isSymbol("(")
                    && solid.get(i + 2).kind() == Kind.STRING
                    && PythonText.isTold(solid.get(i + 2).text())) {
                texts.add(PythonText.content(solid.get(i + 2).text()));
            }
        }
        return texts;
    }

    private PythonValue constant(String name) {
        return constant(name, 0);
    }

    /// What is written behind `NAME =` at the top level of the file; the name itself otherwise.
    private PythonValue constant(String name, int depth) {
        if (name.equals("__file__")) {
            return new Text(file.path().toAbsolutePath().normalize().toString());
        }
        Definition definition = byName.get(name);
        if (definition == null || definition.value().isEmpty()) {
            return new Name(name);
        }
        return depth > DEEPEST
                ? new Computed()
                : PythonExpression.read(definition.value(), it -> constant(it, depth + 1));
    }

    private String text(Definition of) {
        SequencedSet<Definition> needed = new LinkedHashSet<>(List.of(of));
        List<Definition> open = new ArrayList<>(List.of(of));
        while (!open.isEmpty()) {
            for (String name : open.removeLast().names()) {
                Definition other = byName.get(name);
                if (other != null && needed.add(other)) {
                    open.add(other);
                }
            }
        }
        return String.join(
                "\n",
                needed.stream()
                        .sorted(Comparator.comparingInt(Definition::line))
                        .map(Definition::text)
                        .toList());
    }
}
