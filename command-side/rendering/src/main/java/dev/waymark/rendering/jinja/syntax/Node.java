package dev.waymark.rendering.jinja.syntax;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A statement of a template.
public sealed interface Node {

    /// @param line from 1
    /// @param column from 1
    record Placed(Node node, int line, int column) {}

    record Data(String text) implements Node {}

    record Print(Expr value) implements Node {}

    record If(List<Branch> branches, List<Placed> otherwise) implements Node {}

    record Branch(Expr test, List<Placed> body) {}

    /// @param recursive whether `loop(...)` goes over something again
    record For(
            Target target,
            Expr over,
            @Nullable Expr filter,
            boolean recursive,
            List<Placed> body,
            List<Placed> otherwise)
            implements Node {}

    record Assign(Target target, Expr value) implements Node {}

    record SetBlock(Target target, @Nullable Expr filters, List<Placed> body) implements Node {}

    record Macro(String name, Signature signature, List<Placed> body) implements Node {}

    /// `{% call(parameters) macro(...) %}`.
    record CallBlock(Expr.Call call, Signature signature, List<Placed> body) implements Node {}

    /// @param filters a chain whose first has no value
    record FilterBlock(Expr filters, List<Placed> body) implements Node {}

    record With(List<Assignment> assignments, List<Placed> body) implements Node {}

    record Assignment(Target target, Expr value) {}

    record Do(Expr value) implements Node {}

    record Break() implements Node {}

    record Continue() implements Node {}

    /// What is assigned to.
    sealed interface Target {

        record Variable(String name) implements Target {}

        record Several(List<Target> targets) implements Target {}

        /// `ns.name`.
        record Member(String object, String name) implements Target {}
    }

    /// Parameters of a macro.
    ///
    /// @param defaults of the last ones
    /// @param names that the body speaks of: `varargs`, `kwargs` and `caller` are only taken where
    ///   they are among them
    record Signature(List<String> parameters, List<Expr> defaults, Set<String> names) {}
}
