package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.snapshot.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A view and everything that its text may name. DuckDB keeps no record of what views read, so the
/// dotted names in the text decide; taking one too many for a table only keeps a table longer.
///
/// @param candidates lower case; an empty catalog stands for any
record ViewText(TableName name, Set<TableName> candidates) {

    private static final String WORD = "\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*";
    private static final Pattern PART = Pattern.compile(WORD);
    private static final Pattern LITERAL_OR_NAME =
            Pattern.compile("'(?:[^']|'')*'|(?<name>(?:%1$s)(?:\\.(?:%1$s))*)".formatted(WORD));

    /// @param sql as DuckDB writes it, without remarks
    static ViewText of(TableName name, String sql) {
        Set<TableName> candidates = new HashSet<>();
        Matcher matcher = LITERAL_OR_NAME.matcher(sql);
        while (matcher.find()) {
            if (matcher.group("name") != null) {
                addCandidates(candidates, parts(matcher.group("name")));
            }
        }
        return new ViewText(name, candidates);
    }

    /// @param key lower case, with its catalog
    boolean reads(TableName key) {
        return candidates.contains(key)
                || candidates.contains(new TableName("", key.schema(), key.table()));
    }

    private static void addCandidates(Set<TableName> candidates, List<String> parts) {
        candidates.add(new TableName("", "main", parts.getFirst()));
        if (parts.size() > 1) {
            candidates.add(new TableName(parts.get(0), "main", parts.get(1)));
        }
        for (int i = 0; i + 1 < parts.size(); i++) {
            String catalog = i == 0 ? "" : parts.get(i - 1);
            candidates.add(new TableName(catalog, parts.get(i), parts.get(i + 1)));
        }
    }

    private static List<String> parts(String name) {
        return PART.matcher(name).results().map(part -> plain(part.group())).toList();
    }

    private static String plain(String part) {
        boolean quoted = part.startsWith("\"");
        return Catalogs.lower(
                quoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part);
    }
}
