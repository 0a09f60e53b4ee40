package dev.waymark.planning.request;

import dev.waymark.kernel.environment.Statements;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectConfig;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The project's statements around a plan, with the variables that they need: whoever applies it
/// has no project at hand.
public final class SurroundingStatements {

    private static final Pattern WORD = Pattern.compile("\\w+");

    private SurroundingStatements() {}

    static Statements of(Project project) {
        SortedMap<String, String> all = variables(project);
        return Statements.NONE
                .before(project.beforeAll(), mentioned(all, project.beforeAll()))
                .after(project.afterAll(), mentioned(all, project.afterAll()));
    }

    /// The variables whose name a statement mentions; null for none.
    public static @Nullable SortedMap<String, String> mentioned(
            SortedMap<String, String> variables, List<String> statements) {
        SortedMap<String, String> mentioned = new TreeMap<>(variables);
        mentioned.keySet().retainAll(words(statements));
        return mentioned.isEmpty() ? null : mentioned;
    }

    /// The gateway's over the project's.
    private static SortedMap<String, String> variables(Project project) {
        SortedMap<String, String> all = new TreeMap<>(project.config().variables());
        ProjectConfig.Gateway gateway = project.config().gateways().get(project.gateway());
        if (gateway != null) {
            all.putAll(gateway.variables());
        }
        return all;
    }

    private static Set<String> words(List<String> statements) {
        return statements.stream()
                .flatMap(statement -> WORD.matcher(statement).results())
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
