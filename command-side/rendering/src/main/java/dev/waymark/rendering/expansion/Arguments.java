package dev.waymark.rendering.expansion;

import dev.waymark.rendering.macro.Lambda;
import dev.waymark.rendering.macro.Parameters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands between the parentheses of a call, expanded.
///
/// @param values by position
/// @param named by name, lower case
/// @param lambda the last one
/// @param positionAfterName whether a position follows a name, which nobody can tell apart
record Arguments(
        List<String> values,
        Map<String, String> named,
        @Nullable Lambda lambda,
        boolean positionAfterName) {

    /// What does not fit, as the end of a sentence; null when all fits.
    @Nullable String misfit(Parameters accepted) {
        if (positionAfterName) {
            return "has a positional argument behind a keyword argument";
        }
        String unknown =
                named.keySet().stream().filter(n -> !accepted.knows(n)).findFirst().orElse(null);
        if (unknown != null) {
            return "has no argument '" + unknown + "'";
        }
        return accepted.many() ? null : misfitPositions(accepted);
    }

    private @Nullable String misfitPositions(Parameters accepted) {
        if (values.size() > accepted.size()) {
            return "takes at most " + accepted.size() + " arguments";
        }
        return accepted.required().stream()
                .filter(name -> get(name, accepted) == null)
                .findFirst()
                .map(name -> "misses its argument '" + name + "'")
                .orElse(null);
    }

    @Nullable String get(String name, Parameters accepted) {
        int position = accepted.position(name);
        boolean given = position >= 0 && position < values.size();
        return given ? values.get(position) : named.get(name);
    }
}
