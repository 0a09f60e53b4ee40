package dev.waymark.planning.horizon;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.planning.prospect.Prospects;
import dev.waymark.planning.request.Request;
import java.util.Set;
import java.util.function.Predicate;

/// Whether dev shows changes in tables of its own, so that its plan needs a start (semantics 4.3).
record Previews(Request request, Prospects prospects, Set<ModelName> changed) {

    /// Changes that keep their tables.
    boolean ofForwardOnly() {
        return request.isDev()
                && (request.forwardOnly()
                        || (request.preview() && anyChanged(Kind::isForwardOnly)));
    }

    /// Models that restate themselves.
    boolean ofOthers() {
        return request.isDev() && anyChanged(Previews::restatesByItself);
    }

    private boolean anyChanged(Predicate<Kind> condition) {
        return prospects
                .sorted()
                .filter(prospect -> changed.contains(prospect.name()))
                .anyMatch(prospect -> condition.test(prospect.model().kind()));
    }

    private static boolean restatesByItself(Kind kind) {
        Kind.Evolution evolution = kind.evolution();
        return evolution != null && evolution.autoRestatementCron() != null;
    }
}
