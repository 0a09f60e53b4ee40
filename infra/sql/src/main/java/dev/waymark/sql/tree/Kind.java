package dev.waymark.sql.tree;

/// What a node is.
public enum Kind {
    /// WITH, then a SELECT's or set operation's parts in a fixed order; children are clauses.
    SELECT,
    /// Two queries and the word between them, then ORDER BY and the like.
    SET,
    /// A query in parentheses.
    SUBQUERY,
    VALUES,

    WITH,
    CTE,
    DISTINCT,
    TOP,
    PROJECTIONS,
    FROM,
    JOIN,
    WHERE,
    GROUP,
    HAVING,
    QUALIFY,
    WINDOWS,
    ORDER,
    LIMIT,
    OFFSET,
    FETCH,

    /// An item of a select list: an expression and, when it has one, its name.
    PROJECTION,
    STAR,
    EXCEPT,
    REPLACE,

    /// An item of FROM with its alias and the names of its columns.
    SOURCE,
    TABLE,
    /// Items of FROM in parentheses.
    JOINED,

    COLUMN,
    /// A field of a struct in a column.
    FIELD,
    NUMBER,
    STRING,
    BOOLEAN,
    NULL,
    PAREN,
    TUPLE,
    NOT,
    AND,
    OR,
    XOR,
    COMPARISON,
    BETWEEN,
    /// IN, LIKE and others that are true or false.
    PREDICATE,
    IS_NULL,
    EXISTS,
    /// An operator between two values.
    ARITHMETIC,
    NEGATIVE,
    CALL,
    /// A call with FILTER.
    FILTERED,
    /// A call with OVER.
    WINDOWED,
    CASE,
    CAST,
    TYPE,
    INTERVAL,
    /// An item of ORDER BY.
    ORDERED,
    /// A shape that nothing is known of but where its expressions are.
    OTHER,
    /// Text that is not taken apart.
    OPAQUE;

    /// True or false by its own shape.
    public boolean isPredicate() {
        return switch (this) {
            case COMPARISON, BETWEEN, PREDICATE, IS_NULL, EXISTS -> true;
            default -> false;
        };
    }

    public boolean isConnector() {
        return this == AND || this == OR || this == XOR;
    }
}
