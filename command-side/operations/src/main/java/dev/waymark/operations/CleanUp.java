package dev.waymark.operations;

import dev.waymark.applying.Warehouses;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.EnvironmentSummary;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Commands;
import dev.waymark.kernel.message.EnvironmentCommand.DropEnvironment;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.Disposable;
import dev.waymark.kernel.message.Query.DisposableTable;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.Environments;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand.RecordTableDropped;
import dev.waymark.kernel.message.SnapshotCommand.RetireSnapshot;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.WarehouseFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// `janitor`: removes the views of expired environments and the tables that nothing can need any
/// more. Objects go before their records, so that whatever fails is tried again the next time
/// (semantics 8.7).
public final class CleanUp {

    private final Commands commands;
    private final Answers answers;
    private final Warehouses warehouses;

    public CleanUp(Commands commands, Answers answers, Warehouses warehouses) {
        this.commands = commands;
        this.answers = answers;
        this.warehouses = warehouses;
    }

    /// @param environments that were removed
    /// @param tables that were dropped
    /// @param problems what could not be removed, one sentence each
    public record Swept(
            List<EnvironmentName> environments, List<TableName> tables, List<String> problems) {}

    /// @param ignoreTimeToLive whether tables go that nothing uses although their time is not over
    public Swept sweep(boolean ignoreTimeToLive, Provenance by) {
        List<String> problems = new ArrayList<>();
        List<EnvironmentName> environments = new ArrayList<>();
        for (EnvironmentSummary environment : expired(by)) {
            attempt(() -> environments.add(drop(environment, by)), problems);
        }
        List<TableName> tables = new ArrayList<>();
        for (DisposableTable table : answers.ask(new Disposable(by.at(), ignoreTimeToLive))) {
            attempt(() -> tables.add(drop(table, by)), problems);
        }
        return new Swept(environments, tables, problems);
    }

    private List<EnvironmentSummary> expired(Provenance by) {
        return answers.ask(new Environments()).stream()
                .filter(environment ->
                        environment.expiresAt() != null
                                && !environment.expiresAt().isAfter(by.at()))
                .toList();
    }

    private EnvironmentName drop(EnvironmentSummary environment, Provenance by) {
        EnvironmentName name = environment.environment();
        List<TableName> views =
                answers.ask(new EnvironmentAsOf(name, null, null)).map(Pointer::entries).stream()
                        .flatMap(entries -> entries.values().stream())
                        .map(Entry::view)
                        .filter(Objects::nonNull)
                        .toList();
        warehouses.of(null).demote(name, views);
        commands.send(new DropEnvironment(name), by);
        return name;
    }

    /// Retiring goes first: it is refused while anything still holds the snapshot.
    private TableName drop(DisposableTable table, Provenance by) {
        if (table.last()) {
            commands.send(new RetireSnapshot(table.snapshot(), table.version()), by);
        }
        List<TableName> inUse = warehouses.of(null).drop(List.of(table.table()));
        if (!inUse.isEmpty()) {
            throw new WarehouseFailure(
                    WarehouseFailure.Kind.STATEMENT, table.table() + " is read by " + inUse);
        }
        commands.send(
                new RecordTableDropped(table.version(), table.devVersion(), table.table()), by);
        return table.table();
    }

    private static void attempt(Runnable work, List<String> problems) {
        try {
            work.run();
        } catch (WarehouseFailure | Refused failure) {
            problems.add(String.valueOf(failure.getMessage()));
        }
    }
}
