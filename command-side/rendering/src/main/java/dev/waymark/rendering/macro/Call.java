package dev.waymark.rendering.macro;

import dev.waymark.kernel.model.Column;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.condition.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One call of a macro, and what the macro may ask while it expands.
public interface Call {

    String dialect();

    RuntimeStage stage();

    /// All arguments given by position, expanded; lambdas left out.
    List<String> values();

    /// The argument of that name, given by name or by position.
    ///
    /// @return null when it is not given
    @Nullable String optional(String name);

    /// The same for one that the macro requires.
    String required(String name);

    /// The last lambda among the arguments.
    Optional<Lambda> lambda();

    /// The lambda's body with the arguments in place of its parameters, expanded.
    List<String> apply(Lambda lambda, List<String> arguments);

    /// Makes `@name` stand for SQL in the rest of the text.
    void define(String name, String sql);

    /// Makes `@name(...)` call a lambda in the rest of the text.
    void define(String name, Lambda lambda);

    /// Value of a configured or blueprint variable; null when there is none.
    @Nullable String configured(String name);

    /// SQL of a local name such as `this_model`; null when there is none.
    @Nullable String local(String name);

    /// Columns of a relation; null when they are not known.
    @Nullable List<Column> columns(String relation);

    /// An expression of literals. What cannot be evaluated is reported and NULL.
    Value evaluate(String sql);

    /// A template with variables put in: the text of `@'...'`.
    String template(String text);

    /// Expands SQL that the macro wrote itself.
    List<String> expand(String sql);

    /// Reports what is wrong with the call.
    ///
    /// @return nothing, to return from [Macro#expand]
    List<String> refuse(String message, String mend);
}
