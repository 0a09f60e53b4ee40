package dev.waymark.planning.stage;

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

/// The project's variables as the statements around a plan need them: whoever applies it has no
/// project at hand.
final class StatementVariables {

    private static final Pattern WORD = Pattern.compile("\\w+");

    private StatementVariables() {}

    /// Those whose name a statement mentions, the gateway's over the project's; null for none.
    static @Nullable SortedMap<String, String> of(Project project, List<String> statements) {
        SortedMap<String, String> mentioned = all(project);
        mentioned.keySet().retainAll(words(statements));
        return mentioned.isEmpty() ? null : mentioned;
    }

    private static SortedMap<String, String> all(Project project) {
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
