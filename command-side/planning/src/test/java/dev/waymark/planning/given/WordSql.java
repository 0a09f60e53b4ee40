package dev.waymark.planning.given;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Likeness;
import dev.waymark.kernel.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Understands `select a, b + 1 as c, * from db.x, db.y <rest>` and nothing else: layout, comments
/// and letter case do not count, a star stands for the columns of the sources. A text with `???`
/// cannot be read.
public final class WordSql implements Sql {

    private static final Pattern SELECT =
            Pattern.compile("select (.*?)(?: from ([\\w., ]+?))?( where .*)?");
    private static final Pattern CAST = Pattern.compile("(.*)::(\\w+)");
    private int comparisons;

    /// How often two queries were compared.
    public int comparisons() {
        return comparisons;
    }

    @Override
    public QueryFacts facts(String text, String dialect) {
        SortedSet<String> tables = new TreeSet<>();
        Matcher matcher = SELECT.matcher(plain(text));
        if (matcher.matches() && matcher.group(2) != null) {
            tables.addAll(Arrays.asList(matcher.group(2).split(" *, *")));
        }
        return new QueryFacts(matcher.matches(), null, tables);
    }

    @Override
    public Likeness compare(Query before, Query after) {
        comparisons++;
        Matcher old = SELECT.matcher(plain(before.text()));
        Matcher present = SELECT.matcher(plain(after.text()));
        if (!isReadable(before, old) || !isReadable(after, present)) {
            return new Likeness.Unreadable("no plain select");
        }
        if (!rest(old).equals(rest(present))) {
            return new Likeness.Different("WHERE or FROM");
        }
        return projections(expanded(before, old), expanded(after, present));
    }

    private static boolean isReadable(Query query, Matcher matcher) {
        return !query.text().contains("???") && matcher.matches();
    }

    private static Likeness projections(List<String> old, List<String> present) {
        if (old.equals(present)) {
            return new Likeness.Same();
        }
        List<String> added = new ArrayList<>();
        int next = 0;
        for (String projection : present) {
            if (next < old.size() && projection.equals(old.get(next))) {
                next++;
            } else {
                added.add(name(projection));
            }
        }
        return next == old.size()
                ? new Likeness.OnlyAdditions(added)
                : new Likeness.Different("projection " + name(old.get(next)));
    }

    @Override
    public @Nullable List<Column> columns(Query query) {
        Matcher matcher = SELECT.matcher(plain(query.text()));
        if (!isReadable(query, matcher)) {
            return null;
        }
        List<String> projections = expanded(query, matcher);
        return projections.contains("*")
                ? null
                : projections.stream().map(p -> new Column(name(p), type(p))).toList();
    }

    @Override
    public String relocate(
            String text,
            String dialect,
            String defaultCatalog,
            Map<ModelName, String> replacements) {
        String relocated = text;
        for (Map.Entry<ModelName, String> one : replacements.entrySet()) {
            relocated = relocated.replace(one.getKey().display(defaultCatalog), one.getValue());
        }
        return relocated;
    }

    @Override
    public String named(String query, String dialect) {
        return query;
    }

    @Override
    public ModelName normalise(String written, String dialect, String defaultCatalog) {
        return GivenModel.name(written.toLowerCase(Locale.ROOT));
    }

    @Override
    public String quote(String identifier, String dialect) {
        return '"' + identifier + '"';
    }

    private static List<String> expanded(Query query, Matcher matcher) {
        List<String> all = new ArrayList<>();
        for (String projection : matcher.group(1).split(" *, *")) {
            if (projection.equals("*")) {
                all.addAll(star(query, matcher));
            } else {
                all.add(projection);
            }
        }
        return all;
    }

    private static List<String> star(Query query, Matcher matcher) {
        List<String> all = new ArrayList<>();
        for (String table : String.valueOf(matcher.group(2)).split(" *, *")) {
            List<Column> columns = query.sources().get(GivenModel.name(table));
            if (columns == null) {
                return List.of("*");
            }
            columns.forEach(column -> all.add(column.name()));
        }
        return all;
    }

    private static String rest(Matcher matcher) {
        return matcher.group(2) + "|" + matcher.group(3);
    }

    private static String name(String projection) {
        int as = projection.lastIndexOf(" as ");
        return as < 0 ? projection : projection.substring(as + 4);
    }

    private static @Nullable String type(String projection) {
        int as = projection.lastIndexOf(" as ");
        Matcher cast = CAST.matcher(as < 0 ? projection : projection.substring(0, as));
        return cast.matches() ? cast.group(2) : null;
    }

    private static String plain(String text) {
        return text.replaceAll("/\\*.*?\\*/", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
