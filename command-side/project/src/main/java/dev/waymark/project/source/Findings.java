package dev.waymark.project.source;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Diagnostic.Severity;
import dev.waymark.kernel.diagnostic.Location;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong while reading goes on, from several threads. The same thing counts once.
public final class Findings {

    private static final Location WHOLE_PROJECT = Location.file("");

    private static final Comparator<Diagnostic> IN_ORDER =
            Comparator.comparing(Findings::place, Comparator.comparing(Location::file))
                    .thenComparing(Findings::place, Comparator.comparingInt(Location::line))
                    .thenComparing(Findings::place, Comparator.comparingInt(Location::column))
                    .thenComparing(Diagnostic::code)
                    .thenComparing(Diagnostic::summary);

    private final Set<Diagnostic> found = new HashSet<>();

    public synchronized void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public void error(String code, String summary, String mend, @Nullable Location at) {
        add(Diagnostic.error(code, summary, mend, at));
    }

    public void warning(String code, String summary, String mend, @Nullable Location at) {
        add(Diagnostic.warning(code, summary, mend, at));
    }

    public void note(String code, String summary, String mend, @Nullable Location at) {
        add(new Diagnostic(Severity.NOTE, code, summary, mend, at));
    }

    public synchronized boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /// Everything, by file and line; what concerns the whole project comes first.
    public synchronized List<Diagnostic> inOrder() {
        return found.stream().sorted(IN_ORDER).toList();
    }

    private static Location place(Diagnostic diagnostic) {
        Location at = diagnostic.at();
        return at == null ? WHOLE_PROJECT : at;
    }
}
