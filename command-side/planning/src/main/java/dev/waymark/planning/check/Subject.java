package dev.waymark.planning.check;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.planning.Planning.Unplannable;
import dev.waymark.planning.candidate.Scope;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.horizon.Horizon;
import dev.waymark.planning.prospect.Prospects;
import dev.waymark.planning.request.Request;
import java.util.Optional;

/// All that a check may look at.
public record Subject(
        Request request, Scope scope, Difference diff, Prospects prospects, Horizon horizon) {

    static Optional<Unplannable> refuse(boolean when, String problem, String message) {
        return when ? Optional.of(new Unplannable(problem, message)) : Optional.empty();
    }

    static Diagnostic warning(String code, String summary, String mend) {
        return Diagnostic.warning(code, summary, mend, null);
    }
}
