package dev.waymark.sql.columns;

import dev.waymark.sql.call.Aggregates;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.resolve.Scope;
import dev.waymark.sql.resolve.Typing;
import dev.waymark.sql.spelling.TypeNames;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Types of expressions, where the SQL alone is certain of them: casts, columns, constants, tests,
/// and functions that give back what they got.
public final class Types implements Typing {

    private static final Set<String> BIGINT_CALLS =
            Set.of("COUNT", "ROW_NUMBER", "RANK", "DENSE_RANK");
    private static final Set<String> SAME_AS_ARGUMENT =
            Set.of("MIN", "MAX", "ANY_VALUE", "LAG", "LEAD", "FIRST_VALUE", "LAST_VALUE");

    /// Dialects in which a whole number is an INT and a count a BIGINT.
    private static final Set<String> PLAIN_NUMBERS =
            Set.of("duckdb", "postgres", "trino", "spark", "databricks", "mysql", "redshift");

    private static final Set<String> WHOLE =
            Set.of("TINYINT", "SMALLINT", "INT", "INTEGER", "BIGINT", "HUGEINT", "INT128");

    private final Dialect dialect;
    private final TypeNames names;

    public Types(Dialect dialect) {
        this.dialect = dialect;
        this.names = new TypeNames(dialect);
    }

    @Override
    public @Nullable String of(Node node, Scope scope) {
        return switch (node.kind()) {
            case CAST -> node.last().words().getFirst();
            case COLUMN -> column(node, scope);
            case NUMBER -> number(node.words().getFirst());
            case STRING -> plain("TEXT", "VARCHAR");
            case BOOLEAN, COMPARISON, BETWEEN, PREDICATE, IS_NULL, EXISTS, AND, OR, NOT ->
                    names.name("BOOLEAN");
            case PAREN, FILTERED, WINDOWED, NEGATIVE -> of(node.first(), scope);
            case CASE -> choice(node, scope);
            case CALL -> call(node, scope);
            default -> null;
        };
    }

    private static @Nullable String column(Node column, Scope scope) {
        List<String> parts = column.identifiers();
        return parts.size() == 2 ? scope.type(parts.getFirst(), parts.getLast()) : null;
    }

    private @Nullable String number(String text) {
        boolean small = text.matches("[0-9]{1,9}");
        return small && PLAIN_NUMBERS.contains(dialect.name()) ? names.name("INT") : null;
    }

    /// A string's type where it is certain.
    private @Nullable String plain(String duckdb, String trino) {
        return switch (dialect.name()) {
            case "duckdb", "postgres" -> duckdb;
            case "snowflake" -> trino;
            case "bigquery", "databricks", "spark" -> names.name("STRING");
            default -> null;
        };
    }

    private @Nullable String choice(Node choice, Scope scope) {
        boolean operand = choice.words().size() > 1 && !choice.words().get(1).equals("WHEN");
        List<Node> parts = choice.children();
        String type = null;
        for (int i = operand ? 2 : 1; i < parts.size(); i += 2) {
            String value = of(parts.get(i), scope);
            if (value == null || (type != null && !isSame(type, value))) {
                return null;
            }
            type = value;
        }
        return otherwise(choice, scope, type);
    }

    private @Nullable String otherwise(Node choice, Scope scope, @Nullable String type) {
        boolean fits =
                !choice.words().contains("ELSE")
                        || choice.last().is(Kind.NULL)
                        || (type != null && isSame(type, of(choice.last(), scope)));
        return fits ? type : null;
    }

    /// Whatever they are spelt like.
    private boolean isSame(String type, @Nullable String other) {
        return other != null
                && names.name(type.toUpperCase(Locale.ROOT))
                        .equals(names.name(other.toUpperCase(Locale.ROOT)));
    }

    private @Nullable String call(Node call, Scope scope) {
        String name = call.words().getFirst();
        if (BIGINT_CALLS.contains(name)) {
            return PLAIN_NUMBERS.contains(dialect.name()) ? names.name("BIGINT") : null;
        }
        if (name.equals("CURRENT_DATE")) {
            return "DATE";
        }
        if (SAME_AS_ARGUMENT.contains(name) && !call.children().isEmpty()) {
            return of(call.first(), scope);
        }
        return name.equals("COALESCE") ? common(call.children(), scope) : number(call, scope);
    }

    private @Nullable String common(List<Node> arguments, Scope scope) {
        List<@Nullable String> types =
                arguments.stream()
                        .<@Nullable String>map(each -> of(each, scope))
                        .distinct()
                        .toList();
        return types.size() == 1 ? types.getFirst() : null;
    }

    /// Sums and averages of floating point numbers are such numbers; sums of whole numbers are long
    /// ones to SQLMesh, whatever the engine makes of them.
    private @Nullable String number(Node call, Scope scope) {
        boolean folds =
                Aggregates.is(call)
                        && Set.of("SUM", "AVG").contains(call.words().getFirst())
                        && call.children().size() == 1;
        String type = folds ? of(call.first(), scope) : null;
        if (type == null) {
            return null;
        }
        String name = names.name(type.toUpperCase(Locale.ROOT));
        boolean sum = call.words().getFirst().equals("SUM");
        if (sum && WHOLE.contains(name) && PLAIN_NUMBERS.contains(dialect.name())) {
            return names.name("BIGINT");
        }
        return name.startsWith("DOUBLE") ? type : null;
    }
}
