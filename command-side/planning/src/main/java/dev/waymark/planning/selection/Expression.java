package dev.waymark.planning.selection;

/// A parsed selection.
sealed interface Expression {

    /// @param pattern a name or a wildcard, as written
    record Name(String pattern) implements Expression {}

    /// @param pattern of tags, lower case
    record Tag(String pattern) implements Expression {}

    /// Everything of one type: `model` or `audit`.
    record Type(String type) implements Expression {}

    /// Models whose files changed since a branch.
    record Changed(String branch) implements Expression {}

    record Upstream(Expression of) implements Expression {}

    record Downstream(Expression of) implements Expression {}

    record Not(Expression of) implements Expression {}

    record And(Expression left, Expression right) implements Expression {}

    record Or(Expression left, Expression right) implements Expression {}
}
