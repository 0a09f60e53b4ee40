package dev.waymark.cli.view;

import dev.waymark.kernel.environment.EnvironmentSummary;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Environments, one on each line.
public final class EnvironmentListView {

    public String text(List<EnvironmentSummary> environments) {
        if (environments.isEmpty()) {
            return "No environments. The first plan that is applied makes one: `waymark plan prod`."
                    + System.lineSeparator();
        }
        Grid grid =
                new Grid(
                        "ENVIRONMENT",
                        "GENERATION",
                        "POINTED (UTC)",
                        "BY",
                        "MODELS",
                        "VIEWS",
                        "EXPIRES (UTC)",
                        "NOTE");
        for (EnvironmentSummary environment : environments) {
            grid.line(
                    environment.environment(),
                    environment.generation(),
                    Moments.show(environment.pointedAt()),
                    environment.pointedBy(),
                    environment.models(),
                    environment.promoted(),
                    environment.expiresAt() == null
                            ? "never"
                            : Moments.show(environment.expiresAt()),
                    note(environment));
        }
        return grid.text();
    }

    private static String note(EnvironmentSummary environment) {
        return Stream.of(
                        environment.finalised() ? "" : "views not yet moved",
                        environment.frozenBy() == null ? "" : "frozen by " + environment.frozenBy(),
                        environment.slot() == null
                                ? ""
                                : "run "
                                        + environment.slot().run()
                                        + " of "
                                        + environment.slot().holder())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
