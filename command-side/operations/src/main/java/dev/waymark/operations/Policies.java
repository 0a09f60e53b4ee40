package dev.waymark.operations;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.plan.Price;
import dev.waymark.kernel.run.Breaker;
import dev.waymark.project.ProjectConfig;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the project's settings say about environments.
///
/// @param config read when first asked for
public record Policies(Supplier<ProjectConfig> config) {

    /// Who must approve; nobody unless the settings say so.
    public ApprovalRule approval(EnvironmentName environment) {
        return config.get().own().approvals().getOrDefault(environment.value(), ApprovalRule.NONE);
    }

    /// What computing costs; null when nobody said.
    public @Nullable Price price() {
        return config.get().own().price();
    }

    /// What guards every run of the project.
    public List<Breaker> breakers() {
        return config.get().own().breakers();
    }

    /// The environment that is meant when none is named.
    public String defaultEnvironment() {
        return config.get().defaultTargetEnvironment();
    }

    /// How long the environment lives after its last plan; null for ever: prod and pinned ones.
    public @Nullable String environmentTimeToLive(EnvironmentName environment) {
        boolean kept =
                environment.isProd()
                        || config.get().pinnedEnvironments().contains(environment.value());
        return kept ? null : config.get().environmentTimeToLive();
    }
}
