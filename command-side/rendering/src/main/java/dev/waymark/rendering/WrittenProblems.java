package dev.waymark.rendering;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Problems of SQL that a template wrote, told where the template has the same words.
///
/// @param written the SQL
/// @param text the whole text with the template
record WrittenProblems(String written, String text) {

    private static final Pattern MACRO = Pattern.compile("@\\{?\\s*\\w+");

    List<Rendering.Problem> in(List<Rendering.Problem> problems) {
        return problems.stream().map(this::placed).toList();
    }

    /// At the start of the text where the words are not found: the template put them together.
    private Rendering.Problem placed(Rendering.Problem problem) {
        Matcher macro = MACRO.matcher(written);
        int offset = offset(problem.line(), problem.column());
        int found =
                macro.find(offset) && macro.start() == offset ? text.indexOf(macro.group()) : -1;
        int at = Math.max(0, found);
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        int column = at - text.lastIndexOf('\n', at - 1);
        return new Rendering.Problem(
                problem.code(), problem.message(), problem.mend(), line, column);
    }

    private int offset(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = written.indexOf('\n', start) + 1;
        }
        return Math.min(written.length(), start + column - 1);
    }
}
