package dev.waymark.project.header;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.source.SourceFile;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import org.jspecify.annotations.Nullable;

/// Where tokens come from.
///
/// @param dialect they were scanned in
/// @param fixed the place of all of them, for a text that does not stand in the file as it is
public record Origin(SourceFile file, String dialect, @Nullable Location fixed) {

    public static Origin of(SourceFile file, String dialect) {
        return new Origin(file, dialect, null);
    }

    /// For a text that came into being at one place.
    public Origin fixedAt(Location at) {
        return new Origin(file, dialect, at);
    }

    public Location at(Token token) {
        return fixed != null ? fixed : file.at(token.line(), token.column());
    }

    public Location at(Span span) {
        return span.isEmpty() ? file.whole() : at(span.tokens().getFirst());
    }

    /// The place of a line and column counted from the beginning of `span`.
    public Location within(Span span, int line, int column) {
        if (fixed != null || line < 1) {
            return at(span);
        }
        int shift = line == 1 ? span.column() - 1 : 0;
        return file.at(span.line() + line - 1, Math.max(1, column) + shift);
    }
}
