package dev.waymark.project.python;

import dev.waymark.project.python.PythonValue.Call;
import dev.waymark.project.python.PythonValue.Computed;
import dev.waymark.project.python.PythonValue.Items;
import dev.waymark.project.python.PythonValue.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// The few things that files compute before they are anything else: paths beside the file, texts
/// put together. A path is its text. Everything else stays computed, or a call.
final class PythonOperations {

    private static final Set<String> SAME =
            Set.of(
                    "str",
                    "os.fspath",
                    "os.path.abspath",
                    "os.path.realpath",
                    "os.path.normpath",
                    "Path",
                    "pathlib.Path");
    private static final Set<String> JOINED = Set.of("os.path.join", "Path", "pathlib.Path");
    private static final Set<String> SAME_METHODS =
            Set.of("resolve", "absolute", "as_posix", "expanduser");

    private PythonOperations() {}

    static PythonValue call(
            String function, List<PythonValue> arguments, SequencedMap<String, PythonValue> named) {
        boolean texts = !arguments.isEmpty() && arguments.stream().allMatch(Text.class::isInstance);
        if (texts && arguments.size() == 1 && SAME.contains(function)) {
            return arguments.getFirst();
        }
        if (texts && JOINED.contains(function)) {
            return arguments.stream().reduce((a, b) -> combined("/", a, b)).orElseThrow();
        }
        return texts && function.equals("os.path.dirname")
                ? attribute(arguments.getFirst(), "parent")
                : new Call(function, arguments, named);
    }

    static PythonValue attribute(PythonValue value, String name) {
        return value instanceof Text(String text) && name.equals("parent")
                ? parent(text)
                : new Computed();
    }

    private static PythonValue parent(String text) {
        int end = text.lastIndexOf('/');
        return end > 0 ? new Text(text.substring(0, end)) : new Computed();
    }

    static PythonValue method(PythonValue value, String name, List<PythonValue> arguments) {
        if (value instanceof Text && SAME_METHODS.contains(name)) {
            return value;
        }
        return value instanceof Text && name.equals("joinpath")
                ? arguments.stream().reduce(value, (a, b) -> combined("/", a, b))
                : new Computed();
    }

    /// @param operator `/` between parts of a path, `+` between texts or lists
    static PythonValue combined(String operator, PythonValue left, PythonValue right) {
        if (left instanceof Text(String a) && right instanceof Text(String b)) {
            return operator.equals("+") ? new Text(a + b) : path(a, b);
        }
        if (operator.equals("+") && left instanceof Items a && right instanceof Items b) {
            List<PythonValue> all = new ArrayList<>(a.values());
            all.addAll(b.values());
            return new Items(all);
        }
        return new Computed();
    }

    private static PythonValue path(String folder, String below) {
        try {
            return new Text(Path.of(folder).resolve(below).toString());
        } catch (InvalidPathException _) {
            return new Computed();
        }
    }
}
