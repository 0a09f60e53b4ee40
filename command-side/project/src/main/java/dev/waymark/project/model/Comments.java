package dev.waymark.project.model;

import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What comments say, without their signs.
final class Comments {

    private Comments() {}

    /// The comments among the tokens, one a line; null when there is none.
    static @Nullable String text(List<Token> tokens) {
        String text =
                tokens.stream()
                        .filter(token -> token.kind() == Kind.COMMENT)
                        .map(token -> bare(token.text()))
                        .filter(comment -> !comment.isEmpty())
                        .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    private static String bare(String comment) {
        String inner =
                comment.startsWith("/*")
                        ? comment.substring(2, Math.max(2, comment.length() - 2))
                        : comment.replaceFirst("^(--|#|//)", "");
        return inner.strip();
    }
}
