package dev.waymark.sql.spelling;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Units of time in calls have no case; where a dialect writes them bare, they are no columns, and
/// some dialects abbreviate them: `DATE_TRUNC('month', d)`, `DATEDIFF(day, a, b)`, `DATEADD(dd, 1,
/// d)`.
final class Units implements Rewrite {

    private static final Set<String> FIRST_OF_THREE =
            Set.of("DATE_DIFF", "DATEDIFF", "DATE_ADD", "DATEADD", "TIMESTAMPDIFF", "TIMESTAMPADD");
    private static final Set<String> FIRST_OF_TWO = Set.of("DATE_TRUNC", "DATETRUNC");
    private static final Set<String> PART = Set.of("DATE_PART", "DATEPART");
    private static final Set<String> LAST =
            Set.of(
                    "DATE_TRUNC",
                    "DATE_DIFF",
                    "LAST_DAY",
                    "TIMESTAMP_TRUNC",
                    "TIMESTAMP_DIFF",
                    "DATETIME_TRUNC",
                    "DATETIME_DIFF",
                    "TIME_TRUNC",
                    "TIME_DIFF");
    private static final Set<String> FULL =
            Set.of(
                    "YEAR",
                    "ISOYEAR",
                    "QUARTER",
                    "MONTH",
                    "WEEK",
                    "ISOWEEK",
                    "DAY",
                    "DAYOFWEEK",
                    "DAYOFYEAR",
                    "HOUR",
                    "MINUTE",
                    "SECOND",
                    "MILLISECOND",
                    "MICROSECOND",
                    "NANOSECOND");
    private static final Set<String> BARE =
            Set.of("bigquery", "snowflake", "tsql", "redshift", "databricks", "spark", "mysql");

    private final Dialect dialect;
    private final Map<String, String> units = new HashMap<>();

    Units(Dialect dialect) {
        this.dialect = dialect;
        FULL.forEach(unit -> units.put(unit, unit));
        for (String line : Lines.of("units", dialect.name())) {
            List<String> names = List.of(line.split(" "));
            names.forEach(name -> units.put(name, names.getFirst()));
        }
    }

    @Override
    public Node apply(Node node) {
        return node.is(Kind.CALL) ? spelled(node) : node;
    }

    private Node spelled(Node call) {
        int place = place(call);
        if (place < 0) {
            return call;
        }
        boolean part = PART.contains(call.words().getFirst());
        List<Node> arguments = new ArrayList<>(call.children());
        arguments.set(place, unit(arguments.get(place), part));
        return call.with(arguments);
    }

    /// Which argument is a unit; -1 when none is.
    private int place(Node call) {
        String name = call.words().getFirst();
        int size = call.children().size();
        if (dialect.is("bigquery")) {
            return LAST.contains(name) && size > 1 ? size - 1 : -1;
        }
        boolean first =
                (FIRST_OF_THREE.contains(name) && size == 3)
                        || (size == 2 && (FIRST_OF_TWO.contains(name) || PART.contains(name)));
        return first ? 0 : -1;
    }

    /// @param part whether the function is one in which abbreviations are not known
    private Node unit(Node argument, boolean part) {
        boolean string = argument.is(Kind.STRING);
        boolean column = argument.is(Kind.COLUMN) && argument.words().size() == 1;
        boolean bare = BARE.contains(dialect.name());
        String word = string ? inner(argument) : column && bare ? upper(argument.name()) : "";
        String unit = units.get(word);
        if (unit == null) {
            return argument;
        }
        String spelled = part ? word : unit;
        return string && (part || !bare)
                ? Node.leaf(Kind.STRING, "'" + word + "'")
                : Node.leaf(Kind.OPAQUE, spelled);
    }

    private static String inner(Node string) {
        String word = string.words().getFirst();
        return word.startsWith("'") ? upper(word.substring(1, word.length() - 1)) : "";
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
