package dev.waymark.sql.tree;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Names;
import dev.waymark.sql.parse.JoinKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.LateralSubSelect;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.TableFunction;
import org.jspecify.annotations.Nullable;

/// What stands in FROM.
final class Sources {

    private final TreeReader reader;
    private final Dialect dialect;

    Sources(TreeReader reader, Dialect dialect) {
        this.reader = reader;
        this.dialect = dialect;
    }

    /// A [Kind#SOURCE]: the thing itself, its sample or pivot if any, its alias.
    Node read(FromItem item) {
        Shape shape = new Shape(Kind.SOURCE).node(thing(item));
        for (Object extra : extras(item)) {
            shape.node(Opaque.of(extra, dialect));
        }
        return alias(shape, item.getAlias()).build();
    }

    private static List<Object> extras(FromItem item) {
        List<@Nullable Object> extras = new ArrayList<>();
        extras.add(item.getSampleClause());
        extras.add(item.getPivot());
        extras.add(item.getUnPivot());
        if (item instanceof Table table) {
            extras.add(table.getIndexHint());
            extras.add(table.getSqlServerHints());
        }
        return extras.stream().filter(Objects::nonNull).map(Object.class::cast).toList();
    }

    private Node thing(FromItem item) {
        return switch (item) {
            case Table table -> table(table);
            case LateralSubSelect lateral ->
                    Node.around(Kind.OTHER, "LATERAL", reader.query(lateral), "");
            case Select query -> reader.query(query);
            case TableFunction function -> function(function);
            case ParenthesedFromItem joined -> joined(joined);
            default -> Opaque.of(item, dialect);
        };
    }

    private Node table(Table table) {
        String name = table.getFullyQualifiedName();
        if (name.startsWith("'")) {
            return Node.leaf(Kind.OPAQUE, name);
        }
        return Literals.dotted(Kind.TABLE, dialect.foldTable(Names.parts(name, dialect)));
    }

    private Node function(TableFunction function) {
        if (function.getFunction() == null) {
            return Opaque.of(function, dialect);
        }
        Shape shape = new Shape(Kind.OTHER).when(function.getPrefix() != null, "LATERAL");
        shape.node(reader.calls().call(function.getFunction()));
        if (function.getWithClause() != null) {
            shape.words("WITH", function.getWithClause().toUpperCase(Locale.ROOT));
        }
        return shape.build();
    }

    /// A query in two pairs of parentheses is no join.
    private Node joined(ParenthesedFromItem joined) {
        boolean alone = joined.getJoins() == null || joined.getJoins().isEmpty();
        if (alone
                && joined.getFromItem() instanceof Select query
                && joined.getFromItem().getAlias() == null) {
            return Node.around(Kind.SUBQUERY, "(", reader.query(query), ")");
        }
        List<Node> items = new ArrayList<>();
        items.add(read(joined.getFromItem()));
        if (joined.getJoins() != null) {
            joined.getJoins().forEach(join -> items.add(join(join)));
        }
        return new Shape(Kind.JOINED).word("(").nodes(items, "").word(")").build();
    }

    private Shape alias(Shape shape, @Nullable Alias alias) {
        if (alias == null) {
            return shape;
        }
        if (alias.getName() != null && !alias.getName().isEmpty()) {
            shape.when(alias.isUseAs(), "AS");
            shape.word(reader.clauses().identifier(alias.getName()));
        }
        if (alias.getAliasColumns() != null && !alias.getAliasColumns().isEmpty()) {
            columns(shape, alias.getAliasColumns());
        }
        return shape;
    }

    private void columns(Shape shape, List<Alias.AliasColumn> columns) {
        shape.word("(");
        for (int i = 0; i < columns.size(); i++) {
            shape.when(i > 0, ",").word(reader.clauses().identifier(columns.get(i).name));
            if (columns.get(i).colDataType != null) {
                shape.words(Opaque.words(columns.get(i).colDataType.toString(), dialect));
            }
        }
        shape.word(")");
    }

    Node join(Join join) {
        Shape shape = new Shape(Kind.JOIN).words(kind(join)).node(read(join.getFromItem()));
        join.getOnExpressions().forEach(on -> shape.word("ON").node(reader.expression(on)));
        if (!join.getUsingColumns().isEmpty()) {
            shape.words("USING", "(").words(using(join.getUsingColumns())).word(")");
        }
        return shape.build();
    }

    private List<String> using(List<Column> columns) {
        return columns.stream()
                .map(column -> reader.clauses().identifier(column.getColumnName()))
                .toList();
    }

    /// The words in front of the source, as written: JOIN is not INNER JOIN.
    private List<String> kind(Join join) {
        Shape shape = new Shape(Kind.JOIN);
        shape.when(join.isGlobal(), "GLOBAL").when(join.isNatural(), "NATURAL");
        shape.when(join.isLeft(), "LEFT").when(join.isRight(), "RIGHT");
        shape.when(join.isFull(), "FULL").when(join.isCross(), "CROSS");
        shape.when(join.isInner(), "INNER").when(join.isOuter(), "OUTER");
        shape.when(join.isSemi(), "SEMI");
        if (join.getJoinHint() != null) {
            String hint = join.getJoinHint().toString().toUpperCase(Locale.ROOT);
            shape.word(JoinKinds.of(hint, dialect));
        }
        boolean plain = !join.isSimple() && !join.isStraight() && !join.isApply();
        shape.when(join.isSimple(), ",").when(join.isStraight(), "STRAIGHT_JOIN");
        return shape.when(join.isApply(), "APPLY").when(plain, "JOIN").build().words();
    }
}
