package dev.waymark.rendering.expansion;

import dev.waymark.kernel.model.Column;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.condition.Conditions;
import dev.waymark.rendering.condition.Value;
import dev.waymark.rendering.macro.Call;
import dev.waymark.rendering.macro.Fragments;
import dev.waymark.rendering.macro.Lambda;
import dev.waymark.rendering.macro.Parameters;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A call whose arguments fit its macro.
///
/// @param parameters SQL of the lambda parameters that hold around the call
/// @param at the macro's token
record MacroCall(
        Expansion expansion,
        Map<String, String> parameters,
        Token at,
        Parameters accepted,
        Arguments arguments)
        implements Call {

    @Override
    public String dialect() {
        return expansion.scope().dialect();
    }

    @Override
    public RuntimeStage stage() {
        return expansion.scope().stage();
    }

    @Override
    public List<String> values() {
        return arguments.values();
    }

    @Override
    public @Nullable String optional(String name) {
        return arguments.get(name, accepted);
    }

    @Override
    public String required(String name) {
        return Objects.requireNonNull(optional(name), name);
    }

    @Override
    public Optional<Lambda> lambda() {
        return Optional.ofNullable(arguments.lambda());
    }

    @Override
    public List<String> apply(Lambda lambda, List<String> given) {
        if (given.size() < lambda.parameters().size()) {
            return refuse(
                    "The lambda takes "
                            + lambda.parameters().size()
                            + " values, not "
                            + given.size()
                            + ".",
                    "Give it as many values as it has parameters.");
        }
        Map<String, String> inner = new HashMap<>(parameters);
        Map<String, String> own = new HashMap<>();
        for (int i = 0; i < lambda.parameters().size(); i++) {
            own.put(lambda.parameters().get(i), given.get(i));
        }
        inner.putAll(own);
        List<Token> body = Substitution.in(lambda.body(), own, dialect());
        return Fragments.pieces(expansion.expand(body, inner), dialect());
    }

    @Override
    public void define(String name, String sql) {
        expansion.definitions().put(name, sql);
    }

    @Override
    public void define(String name, Lambda lambda) {
        expansion.definitions().put(name, lambda);
    }

    @Override
    public @Nullable String configured(String name) {
        return expansion.variables().configured(name);
    }

    @Override
    public @Nullable String local(String name) {
        return expansion.scope().locals().get(name);
    }

    @Override
    public @Nullable List<Column> columns(String relation) {
        return expansion.scope().columns().of(relation);
    }

    @Override
    public Value evaluate(String sql) {
        Value value = Conditions.evaluate(sql, dialect());
        if (value instanceof Value.Unknown unknown) {
            refuse(
                    "'" + sql + "' cannot be evaluated: " + unknown.why(),
                    "Use literals, variables, comparisons and arithmetic only.");
            return new Value.Nothing();
        }
        return value;
    }

    @Override
    public String template(String text) {
        return Template.fill(text, new Lookup(expansion, parameters));
    }

    @Override
    public List<String> expand(String sql) {
        List<Token> tokens = Relocated.to(at, Scanner.scan(sql, dialect()));
        return Fragments.pieces(expansion.expand(tokens, parameters), dialect());
    }

    @Override
    public List<String> refuse(String message, String mend) {
        String told = message.startsWith("@") ? message : at.text() + ": " + message;
        expansion.problems().add(at, "macro-failed", told, mend);
        return List.of();
    }
}
