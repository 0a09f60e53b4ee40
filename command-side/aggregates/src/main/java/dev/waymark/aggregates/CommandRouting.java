package dev.waymark.aggregates;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Command;
import dev.waymark.kernel.message.EnvironmentCommand;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.PlanCommand;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.RunCommand;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotCommand;
import dev.waymark.kernel.message.SnapshotCommand.PushSnapshots;
import dev.waymark.kernel.message.SnapshotCommand.RecordTables;
import dev.waymark.kernel.message.SnapshotCommand.Together;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.snapshot.Version;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/// Says which handler and which stream a command goes to. Each aggregate handles its whole family
/// of commands in one method, so commands are named by family: send them with [#message(Command,
/// Provenance)].
public final class CommandRouting implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(streamOf((Command) command.getPayload()), null);
    }

    /// The command as the command bus expects it.
    public static CommandMessage<Command> message(Command command, Provenance provenance) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(command, ProvenanceMetaData.write(provenance)),
                family(command).getName());
    }

    private static Class<? extends Command> family(Command command) {
        return switch (command) {
            case PlanCommand _ -> PlanCommand.class;
            case SnapshotCommand.OfVersion _ -> SnapshotCommand.OfVersion.class;
            case PushSnapshots _ -> PushSnapshots.class;
            case RecordTables _ -> RecordTables.class;
            case Together _ -> Together.class;
            case EnvironmentCommand _ -> EnvironmentCommand.class;
            case RunCommand _ -> RunCommand.class;
        };
    }

    /// The stream whose state decides.
    ///
    /// @throws IllegalArgumentException for commands that concern many streams at once
    public static String streamOf(Command command) {
        return switch (command) {
            case PlanCommand plan -> "plan/" + plan.plan();
            case SnapshotCommand.OfVersion one -> streamOf(one.version());
            case EnvironmentCommand environment -> "environment/" + environment.environment();
            case RunCommand run -> streamOf(run.run());
            case PushSnapshots _, RecordTables _, Together _ ->
                    throw new IllegalArgumentException(
                            "concerns many streams: " + command.getClass());
        };
    }

    /// The stream that an event belongs to.
    public static String streamOf(Event event) {
        return switch (event) {
            case PlanEvent plan -> "plan/" + plan.plan();
            case SnapshotEvent snapshot -> streamOf(snapshot.version());
            case EnvironmentEvent environment -> "environment/" + environment.environment();
            case RunEvent run -> streamOf(run.run());
        };
    }

    /// The stream of a run.
    public static String streamOf(RunId run) {
        return "run/" + run;
    }

    /// The stream of a version's snapshots, intervals and tables.
    public static String streamOf(Version version) {
        return "snapshot/" + version;
    }
}
