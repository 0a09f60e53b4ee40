package dev.waymark.checking.unittest;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.model.Model;
import dev.waymark.project.Project;
import dev.waymark.project.UnitTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which tests to run (semantics 1.15).
///
/// @param selectors `tests/test_a.yaml`, `tests/test_a.yaml::test_one`, or the file of a model,
///   relative to the project; none for all tests
/// @param patterns parts of `file::test`, or shell patterns when they have a `*`; none for all
public record TestSelection(List<String> selectors, List<String> patterns) {

    public static final TestSelection ALL = new TestSelection(List.of(), List.of());

    /// @param problems selectors that name nothing
    public record Chosen(List<UnitTest> tests, List<Diagnostic> problems) {}

    public Chosen of(Project project) {
        List<Diagnostic> problems = new ArrayList<>();
        SequencedSet<UnitTest> chosen = new LinkedHashSet<>();
        if (selectors.isEmpty()) {
            chosen.addAll(project.tests());
        }
        for (String selector : selectors) {
            List<UnitTest> found = select(project, selector, problems);
            chosen.addAll(found);
        }
        return new Chosen(chosen.stream().filter(this::fits).toList(), problems);
    }

    private static List<UnitTest> select(
            Project project, String selector, List<Diagnostic> problems) {
        int colons = selector.indexOf("::");
        String path = colons < 0 ? selector : selector.substring(0, colons);
        List<UnitTest> inFile = inFile(project, path);
        if (colons < 0 && inFile.isEmpty()) {
            return ofModels(project, selector, problems);
        }
        List<UnitTest> found =
                inFile.stream()
                        .filter(test ->
                                colons < 0 || test.name().equals(selector.substring(colons + 2)))
                        .toList();
        if (found.isEmpty()) {
            problems.add(unknown(selector, path, inFile));
        }
        return found;
    }

    private static List<UnitTest> inFile(Project project, String path) {
        return project.tests().stream().filter(test -> test.file().equals(path)).toList();
    }

    /// A model without tests chooses none, which is fine.
    private static List<UnitTest> ofModels(
            Project project, String path, List<Diagnostic> problems) {
        List<Model> models =
                project.models().values().stream()
                        .filter(model -> model.file().equals(path))
                        .toList();
        if (models.isEmpty()) {
            problems.add(unknown(path, path, List.of()));
        }
        return project.tests().stream()
                .filter(test ->
                        models.stream().anyMatch(it -> it.name().value().equals(test.model())))
                .toList();
    }

    private static Diagnostic unknown(String selector, String path, List<UnitTest> inFile) {
        return inFile.isEmpty()
                ? Diagnostic.error(
                        "unknown-test",
                        "'" + selector + "' is not a known model or test file.",
                        "Write the path of a file from the project's folder.",
                        null)
                : Diagnostic.error(
                        "unknown-test",
                        "'" + selector + "' is not a known test in '" + path + "'.",
                        "There are: "
                                + inFile.stream()
                                        .map(UnitTest::name)
                                        .collect(Collectors.joining(", "))
                                + ".",
                        null);
    }

    private boolean fits(UnitTest test) {
        String id = test.file() + "::" + test.name();
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> fits(id, pattern));
    }

    private static boolean fits(String id, String pattern) {
        return id.contains(pattern)
                || (pattern.contains("*") && shell(pattern).matcher(id).matches());
    }

    private static Pattern shell(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
