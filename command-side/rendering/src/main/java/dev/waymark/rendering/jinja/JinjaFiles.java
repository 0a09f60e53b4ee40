package dev.waymark.rendering.jinja;

import dev.waymark.rendering.jinja.syntax.Template;
import dev.waymark.rendering.jinja.value.Failure;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a project's files say in Jinja, found without running it. A text that cannot be read says
/// nothing here; rendering it tells why.
public final class JinjaFiles {

    private static final Pattern MACRO =
            Pattern.compile(
                    "\\{%[-+]?\\s*macro\\s+(\\w+).*?\\{%[-+]?\\s*endmacro\\b.*?%}", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("\\{#.*?#}", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("\\{[{%]");

    private JinjaFiles() {}

    /// The macros of one file: name to definition, from `{% macro` to behind `{% endmacro %}`. What
    /// stands around them counts for nothing; of two with one name the later holds.
    public static SortedMap<String, String> macros(String file) {
        SortedMap<String, String> macros = new TreeMap<>();
        Matcher found = MACRO.matcher(COMMENT.matcher(file).replaceAll(JinjaFiles::blank));
        while (found.find()) {
            if (!isCommented(file, found.start())) {
                macros.put(found.group(1), file.substring(found.start(), found.end()));
            }
        }
        return macros;
    }

    /// Behind a `--` of SQL.
    private static boolean isCommented(String file, int at) {
        return file.substring(file.lastIndexOf('\n', at) + 1, at).contains("--");
    }

    private static String blank(MatchResult comment) {
        return " ".repeat(comment.group().length());
    }

    /// Those that texts call, and those that these call in turn.
    ///
    /// @param texts any texts, those without Jinja too
    public static SortedMap<String, String> used(
            Collection<String> texts, SortedMap<String, String> macros) {
        SortedMap<String, String> used = new TreeMap<>();
        Deque<String> names = new ArrayDeque<>(calls(texts));
        while (!names.isEmpty()) {
            String name = names.poll();
            String definition = macros.get(name);
            if (definition != null && used.put(name, definition) == null) {
                names.addAll(calls(Set.of(definition)));
            }
        }
        return used;
    }

    /// Names that texts call in Jinja.
    public static SortedSet<String> calls(Collection<String> texts) {
        return all(texts, Template::calls);
    }

    /// Lower-case names of variables that texts ask for in Jinja; `gateway` among them.
    public static SortedSet<String> variables(Collection<String> texts) {
        return all(texts, Template::variables);
    }

    private static SortedSet<String> all(
            Collection<String> texts, Function<Template, Set<String>> part) {
        SortedSet<String> all = new TreeSet<>();
        for (String text : texts) {
            if (TAG.matcher(text).find()) {
                parse(text).map(part).ifPresent(all::addAll);
            }
        }
        return all;
    }

    private static Optional<Template> parse(String text) {
        try {
            return Optional.of(
                    Template.parse(JinjaBlock.of(text).map(JinjaBlock::template).orElse(text)));
        } catch (Failure _) {
            return Optional.empty();
        }
    }
}
