package dev.waymark.rendering.expansion;

import dev.waymark.rendering.Rendering.Problem;
import dev.waymark.rendering.token.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Everything wrong with one text, each thing once.
final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    void add(Token at, String code, String message, String mend) {
        found.add(new Problem(code, message, mend, at.line(), at.column()));
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
