package dev.waymark.operations;

import dev.waymark.applying.Removal;
import dev.waymark.applying.Warehouses;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.EnvironmentSummary;
import dev.waymark.kernel.environment.Slot;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Commands;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.Disposable;
import dev.waymark.kernel.message.Query.Environments;
import dev.waymark.kernel.message.Query.Retirable;
import dev.waymark.kernel.message.Query.Runs;
import dev.waymark.kernel.message.Query.SlotOf;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand.RetireSnapshot;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.WarehouseFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// `janitor`: removes the views of expired environments and the tables that nothing can need any
/// more. Whatever fails is tried again the next time (semantics 8.7).
public final class CleanUp {

    private static final int RECENT = 50;

    private final Commands commands;
    private final Answers answers;
    private final Warehouses warehouses;
    private final Removal removal;
    private final Ids ids;

    public CleanUp(
            Commands commands, Answers answers, Warehouses warehouses, Removal removal, Ids ids) {
        this.commands = commands;
        this.answers = answers;
        this.warehouses = warehouses;
        this.removal = removal;
        this.ids = ids;
    }

    /// @param environments that were removed
    /// @param tables that were dropped
    /// @param problems what could not be removed, one sentence each
    public record Swept(
            List<EnvironmentName> environments, List<TableName> tables, List<String> problems) {

        public static final Swept NOTHING = new Swept(List.of(), List.of(), List.of());
    }

    /// @param ignoreTimeToLive whether tables go that nothing uses although their time is not over
    public Swept sweep(boolean ignoreTimeToLive, Provenance by) {
        List<String> problems = new ArrayList<>();
        List<EnvironmentName> environments = drop(_ -> true, by, problems);
        boolean early = ignoreTimeToLive && isNobodyDeploying(problems);
        TableSweep tables = new TableSweep(commands, warehouses, by);
        tables.drop(answers.ask(new Disposable(by.at(), early)));
        problems.addAll(tables.problems());
        retire(early, by, problems);
        return new Swept(environments, tables.dropped(), problems);
    }

    /// Nothing but its time to live keeps what a deployment has made and no environment holds yet.
    private boolean isNobodyDeploying(List<String> problems) {
        Optional<Slot> busy =
                answers.ask(new Runs(null, RECENT)).stream()
                        .filter(run -> run.status() == RunReport.Status.RUNNING)
                        .flatMap(run ->
                                answers.ask(new SlotOf(run.environment())).stream()
                                        .filter(slot -> slot.run().equals(run.id())))
                        .findFirst();
        busy.ifPresent(slot ->
                problems.add(
                        "Everything whose time is not over, while run %s deploys to %s. Wait for it or end it, then clean up again."
                                .formatted(slot.run(), slot.environment())));
        return busy.isEmpty();
    }

    /// Removes one environment if it has expired; tables stay. Nothing is swept when it has not, or
    /// when there is none.
    public Swept sweep(EnvironmentName environment, Provenance by) {
        List<String> problems = new ArrayList<>();
        return new Swept(drop(environment::equals, by, problems), List.of(), problems);
    }

    private List<EnvironmentName> drop(
            Predicate<EnvironmentName> which, Provenance by, List<String> problems) {
        List<EnvironmentName> dropped = new ArrayList<>();
        answers.ask(new Environments()).stream()
                .filter(environment -> isExpired(environment, by))
                .map(EnvironmentSummary::environment)
                .filter(which)
                .forEach(name -> attempt(() -> drop(name, by, dropped, problems), problems));
        return dropped;
    }

    private static boolean isExpired(EnvironmentSummary environment, Provenance by) {
        return environment.expiresAt() != null && !environment.expiresAt().isAfter(by.at());
    }

    private void drop(
            EnvironmentName name,
            Provenance by,
            List<EnvironmentName> dropped,
            List<String> problems) {
        removal.remove(name, ids.nextRun(), by)
                .ifPresent(left -> {
                    dropped.add(name);
                    problems.addAll(left);
                });
    }

    /// Those that had no table of their own, or whose tables have just gone.
    private void retire(boolean ignoreTimeToLive, Provenance by, List<String> problems) {
        answers.ask(new Retirable(by.at(), ignoreTimeToLive))
                .forEach(gone ->
                        attempt(
                                () ->
                                        commands.send(
                                                new RetireSnapshot(gone.snapshot(), gone.version()),
                                                by),
                                problems));
    }

    private static void attempt(Runnable work, List<String> problems) {
        try {
            work.run();
        } catch (WarehouseFailure | Refused failure) {
            problems.add(String.valueOf(failure.getMessage()));
        }
    }
}
