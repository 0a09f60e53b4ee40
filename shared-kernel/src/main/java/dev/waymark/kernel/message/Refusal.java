package dev.waymark.kernel.message;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import java.time.Instant;
import java.util.List;

/// Why an aggregate does not do what was asked: the facts that refuse, not only prose.
public sealed interface Refusal {

    /// One sentence for people: what refuses, and what to do next.
    String explanation();

    record NoSuchPlan(PlanId plan) implements Refusal {
        @Override
        public String explanation() {
            return "There is no plan " + plan + ". See `waymark plans`.";
        }
    }

    /// @param status what has become of it: rejected, superseded, applied
    record PlanIsClosed(PlanId plan, String status) implements Refusal {
        @Override
        public String explanation() {
            return "Plan " + plan + " is " + status + ". Make a new one with `waymark plan`.";
        }
    }

    record PlanIsBeingApplied(PlanId plan, RunId run) implements Refusal {
        @Override
        public String explanation() {
            return "Plan "
                    + plan
                    + " is being applied by run "
                    + run
                    + ". Stop that first: `waymark cancel "
                    + run
                    + "`.";
        }
    }

    /// @param formatVersion of the stored document; this program knows an older one
    record PlanIsNewer(PlanId plan, int formatVersion) implements Refusal {
        @Override
        public String explanation() {
            return "Plan "
                    + plan
                    + " was made by a newer version of the program, in format "
                    + formatVersion
                    + ". Update the program, or make a plan of its own with `waymark plan`.";
        }
    }

    record PlanExists(PlanId plan) implements Refusal {
        @Override
        public String explanation() {
            return "Plan " + plan + " has been proposed already.";
        }
    }

    record Uncategorised(PlanId plan, List<ModelName> models) implements Refusal {
        @Override
        public String explanation() {
            return "Plan "
                    + plan
                    + " has changes that nobody has categorised: "
                    + models
                    + ". Decide with `waymark plan --choose MODEL=breaking|non_breaking`.";
        }
    }

    record ApprovalMissing(PlanId plan, int given, int required) implements Refusal {
        @Override
        public String explanation() {
            return "Plan "
                    + plan
                    + " has "
                    + given
                    + " of "
                    + required
                    + " approvals. Approve with `waymark approve "
                    + plan
                    + "`.";
        }
    }

    record SelfApproval(PlanId plan, String author) implements Refusal {
        @Override
        public String explanation() {
            return author + " made plan " + plan + " and cannot approve it; somebody else must.";
        }
    }

    record NotAnApprover(PlanId plan, String user, List<String> approvers) implements Refusal {
        @Override
        public String explanation() {
            return user + " may not approve plan " + plan + "; these may: " + approvers + ".";
        }
    }

    record OtherDigest(PlanId plan, Digest given, Digest actual) implements Refusal {
        @Override
        public String explanation() {
            return "Plan "
                    + plan
                    + " has changed since it was read: its digest is "
                    + actual.brief()
                    + ", not "
                    + given.brief()
                    + ". Read it again with `waymark plan-show "
                    + plan
                    + "`.";
        }
    }

    record NothingToWithdraw(PlanId plan, String user) implements Refusal {
        @Override
        public String explanation() {
            return user + " has not approved plan " + plan + ".";
        }
    }

    /// The environment is not where the plan thought.
    ///
    /// @param movedBy user id of who moved it last
    record StalePlan(
            EnvironmentName environment,
            long expected,
            long actual,
            String movedBy,
            Instant movedAt)
            implements Refusal {
        @Override
        public String explanation() {
            return environment
                    + " is at generation "
                    + actual
                    + ", not "
                    + expected
                    + " as planned: "
                    + movedBy
                    + " moved it at "
                    + movedAt
                    + ". Plan again with `waymark plan "
                    + environment
                    + "`.";
        }
    }

    record SlotTaken(EnvironmentName environment, RunId run, Holder holder, Instant since)
            implements Refusal {
        @Override
        public String explanation() {
            return "Run "
                    + run
                    + " of "
                    + holder
                    + " deploys to "
                    + environment
                    + " since "
                    + since
                    + ". Wait for it, or look at it with `waymark run-show "
                    + run
                    + "`.";
        }
    }

    /// The caller's fence is not the slot's: somebody took over.
    record NotTheHolder(EnvironmentName environment, RunId run) implements Refusal {
        @Override
        public String explanation() {
            return "Run "
                    + run
                    + " no longer holds "
                    + environment
                    + ". Resume it with `waymark resume "
                    + run
                    + "`.";
        }
    }

    record EnvironmentIsFrozen(EnvironmentName environment, String by) implements Refusal {
        @Override
        public String explanation() {
            return environment
                    + " was frozen by "
                    + by
                    + ". Thaw it first with `waymark thaw "
                    + environment
                    + "`.";
        }
    }

    record NoSuchEnvironment(EnvironmentName environment) implements Refusal {
        @Override
        public String explanation() {
            return "Environment '" + environment + "' was not found. See `waymark environments`.";
        }
    }

    record NoSuchGeneration(EnvironmentName environment, long generation) implements Refusal {
        @Override
        public String explanation() {
            return environment
                    + " has no generation "
                    + generation
                    + ". See `waymark history "
                    + environment
                    + "`.";
        }
    }

    /// The environment is younger than the moment that was asked for.
    record NothingDeployedYet(EnvironmentName environment, Instant at) implements Refusal {
        @Override
        public String explanation() {
            return "Nothing had been deployed to "
                    + environment
                    + " at "
                    + at
                    + ". See `waymark history "
                    + environment
                    + "`.";
        }
    }

    record ProdIsProtected() implements Refusal {
        @Override
        public String explanation() {
            return "Cannot invalidate the production environment.";
        }
    }

    record NotPushed(List<SnapshotId> snapshots) implements Refusal {
        @Override
        public String explanation() {
            return "Snapshots have not been pushed: "
                    + snapshots
                    + ", or have been cleaned up since. Make a new plan with `waymark plan`.";
        }
    }

    /// What the plan points at has been cleaned up since it was made.
    record SnapshotsRetired(PlanId plan, List<SnapshotId> snapshots) implements Refusal {
        @Override
        public String explanation() {
            return "Plan "
                    + plan
                    + " names "
                    + snapshots
                    + ", which have been cleaned up since. Make a new one with `waymark plan`.";
        }
    }

    record NotCovered(SnapshotId snapshot, Intervals missing) implements Refusal {
        @Override
        public String explanation() {
            return snapshot.name()
                    + " still lacks "
                    + missing
                    + ", which the plan promised. Apply the plan again.";
        }
    }

    /// Promotion would lose ranges that the environment has today (semantics 8.4).
    record Gaps(List<ModelName> models) implements Refusal {
        @Override
        public String explanation() {
            return "Detected missing intervals for " + models + ". Plan again.";
        }
    }

    record TableGone(SnapshotId snapshot) implements Refusal {
        @Override
        public String explanation() {
            return "The table of " + snapshot + " has been dropped. Choose a later generation.";
        }
    }

    record OutsideGrid(Version version, Intervals ranges) implements Refusal {
        @Override
        public String explanation() {
            return ranges + " does not lie on the interval grid of " + version + ".";
        }
    }

    record NotReserved(Version version, Intervals ranges, RunId run) implements Refusal {
        @Override
        public String explanation() {
            return "Run " + run + " has not reserved " + ranges + " of " + version + ".";
        }
    }

    record HeldByAnotherRun(Version version, Intervals ranges, RunId holder) implements Refusal {
        @Override
        public String explanation() {
            return "Run "
                    + holder
                    + " is computing "
                    + ranges
                    + " of "
                    + version
                    + ". Wait for it.";
        }
    }

    record NoSuchVersion(Version version) implements Refusal {
        @Override
        public String explanation() {
            return "No snapshot of " + version + " has been pushed.";
        }
    }

    record NoSuchRun(RunId run) implements Refusal {
        @Override
        public String explanation() {
            return "There is no run " + run + ". See `waymark runs`.";
        }
    }

    record RunIsOver(RunId run, String status) implements Refusal {
        @Override
        public String explanation() {
            return "Run " + run + " has " + status + ".";
        }
    }

    /// Only what failed can be tried again.
    record NothingToRetry(RunId run, String status) implements Refusal {
        @Override
        public String explanation() {
            return "Run "
                    + run
                    + " has not failed: it is "
                    + status
                    + ". Go on with it by `waymark resume "
                    + run
                    + "`.";
        }
    }

    /// Neither a run nor an environment with one.
    record NoSuchRunOrEnvironment(String name) implements Refusal {
        @Override
        public String explanation() {
            return "There is neither a run '"
                    + name
                    + "' nor an environment with one that could be meant. See `waymark runs`.";
        }
    }

    record StageOutOfOrder(RunId run, String stage) implements Refusal {
        @Override
        public String explanation() {
            return "Stage " + stage + " of run " + run + " is not the next one.";
        }
    }

    /// A snapshot with this name and identifier exists with other content: two texts share a hash
    /// (semantics 2.1).
    record HashCollision(SnapshotId snapshot) implements Refusal {
        @Override
        public String explanation() {
            return snapshot
                    + " exists with another content. Set the model's `stamp` to tell them apart.";
        }
    }

    record OtherEnvironment(PlanId plan, EnvironmentName planned, EnvironmentName asked)
            implements Refusal {
        @Override
        public String explanation() {
            return "Plan " + plan + " is for " + planned + ", not for " + asked + ".";
        }
    }

    /// A category was chosen for a model that this plan does not change directly.
    record NoSuchChange(PlanId plan, ModelName model) implements Refusal {
        @Override
        public String explanation() {
            return "Plan "
                    + plan
                    + " does not change "
                    + model
                    + " directly. See `waymark plan-show "
                    + plan
                    + "`.";
        }
    }

    record NotExpired(EnvironmentName environment) implements Refusal {
        @Override
        public String explanation() {
            return environment
                    + " has not expired. Invalidate it first with `waymark invalidate "
                    + environment
                    + "`.";
        }
    }

    record SnapshotInUse(SnapshotId snapshot, List<EnvironmentName> environments)
            implements Refusal {
        @Override
        public String explanation() {
            return snapshot + " cannot be retired: " + environments + " hold it.";
        }
    }

    /// Nothing is computed twice unless somebody asked for it.
    record AlreadyCovered(Version version, Intervals ranges) implements Refusal {
        @Override
        public String explanation() {
            return ranges
                    + " of "
                    + version
                    + " has been computed already. Compute it again with `waymark plan"
                    + " --restate-model "
                    + version.model()
                    + "`.";
        }
    }

    /// @param ahead whether the warehouse knows more than the log, rather than less
    /// @param findings one sentence each
    record WarehouseDiffers(boolean ahead, List<String> findings) implements Refusal {

        private static final int MOST = 5;

        @Override
        public String explanation() {
            String more =
                    findings.size() > MOST
                            ? " And %d more; see `waymark verify`."
                                    .formatted(findings.size() - MOST)
                            : "";
            return String.join(" ", findings.subList(0, Math.min(MOST, findings.size())))
                    + more
                    + (ahead
                            ? " Has the state been restored from an older backup? Restore a later one of the state, or the warehouse as it was then."
                            : " Has the warehouse been restored from an older backup? Nothing is computed until `waymark repair` has reopened what it lost.");
        }
    }

    record RunIsOwned(RunId run, Holder holder) implements Refusal {
        @Override
        public String explanation() {
            return "Run " + run + " goes on: " + holder + " is doing it.";
        }
    }
}
