package dev.waymark.rendering.macro;

import java.util.List;

/// What a macro may be called with.
///
/// @param required names, in order; a value may be given by position or as `name := value`
/// @param optional names that follow them
/// @param many whether any number of positions is taken; names are then only for `name := value`
/// @param lambda whether an argument may be `x -> expression`
/// @param statements whether arguments behind the first may be whole statements
public record Parameters(
        List<String> required,
        List<String> optional,
        boolean many,
        boolean lambda,
        boolean statements) {

    public static Parameters of(String... required) {
        return new Parameters(List.of(required), List.of(), false, false, false);
    }

    /// Any number of positions.
    public static Parameters any() {
        return new Parameters(List.of(), List.of(), true, false, false);
    }

    public Parameters optionally(String... names) {
        return new Parameters(required, List.of(names), many, lambda, statements);
    }

    public Parameters withLambda() {
        return new Parameters(required, optional, many, true, statements);
    }

    public Parameters withStatements() {
        return new Parameters(required, optional, many, lambda, true);
    }

    /// How the macro is called, as a sentence.
    public String usage(String macro) {
        String positions = many ? "..." : String.join(", ", required);
        String names = optional.isEmpty() ? "" : "[, " + String.join(", ", optional) + "]";
        return "Call it as " + macro + "(" + positions + names + ").";
    }

    public boolean knows(String name) {
        return required.contains(name) || optional.contains(name);
    }

    /// How many positions are taken.
    public int size() {
        return required.size() + optional.size();
    }

    /// Position of a name; -1 when it can only be given by name.
    public int position(String name) {
        int index = required.indexOf(name);
        boolean follows = index < 0 && !many && optional.contains(name);
        return follows ? required.size() + optional.indexOf(name) : index;
    }
}
