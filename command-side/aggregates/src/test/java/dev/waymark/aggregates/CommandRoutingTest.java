package dev.waymark.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kernel.message.Command;
import dev.waymark.kernel.message.EnvironmentCommand;
import dev.waymark.kernel.message.EnvironmentCommand.EndDeployment;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentEnded;
import dev.waymark.kernel.message.PlanCommand;
import dev.waymark.kernel.message.PlanCommand.RejectPlan;
import dev.waymark.kernel.message.PlanEvent.PlanApplied;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.RunCommand;
import dev.waymark.kernel.message.RunCommand.SucceedRun;
import dev.waymark.kernel.message.RunEvent.RunSucceeded;
import dev.waymark.kernel.message.SnapshotCommand;
import dev.waymark.kernel.message.SnapshotCommand.PushSnapshots;
import dev.waymark.kernel.message.SnapshotCommand.RecordTables;
import dev.waymark.kernel.message.SnapshotCommand.ReleaseIntervals;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsReleased;
import dev.waymark.kernel.snapshot.Version;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandRoutingTest {

    private static final Version VERSION = new Version(Samples.ORDERS, "v");

    static Stream<Arguments> streams() {
        return Stream.of(
                Arguments.of(new RejectPlan(Samples.PLAN), PlanCommand.class, "plan/p1"),
                Arguments.of(
                        new ReleaseIntervals(VERSION, Samples.RUN),
                        SnapshotCommand.OfVersion.class,
                        "snapshot/shop.orders@v"),
                Arguments.of(
                        new EndDeployment(Samples.DEV, Samples.RUN),
                        EnvironmentCommand.class,
                        "environment/dev"),
                Arguments.of(new SucceedRun(Samples.RUN), RunCommand.class, "run/r1"));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void a_command_goes_to_the_handler_of_its_family_and_to_the_stream_of_its_subject(
            Command command, Class<?> family, String stream) {
        var message = CommandRouting.message(command, Samples.by("ann"));

        assertThat(message.getCommandName()).isEqualTo(family.getName());
        assertThat(new CommandRouting().resolveTarget(message).getIdentifier()).isEqualTo(stream);
    }

    @Test
    void events_belong_to_the_stream_of_the_commands_that_caused_them() {
        assertThat(CommandRouting.streamOf(new PlanApplied(Samples.PLAN, Samples.RUN)))
                .isEqualTo("plan/p1");
        assertThat(CommandRouting.streamOf(new IntervalsReleased(VERSION, Samples.RUN)))
                .isEqualTo("snapshot/shop.orders@v");
        assertThat(CommandRouting.streamOf(new DeploymentEnded(Samples.DEV, Samples.RUN)))
                .isEqualTo("environment/dev");
        assertThat(CommandRouting.streamOf(new RunSucceeded(Samples.RUN))).isEqualTo("run/r1");
    }

    @Test
    void bulk_commands_have_a_handler_of_their_own_and_no_stream() {
        var push = new PushSnapshots(List.of(), Samples.RUN);
        var tables = new RecordTables(List.of(), Samples.RUN);

        assertThat(CommandRouting.message(push, Samples.by("ann")).getCommandName())
                .isEqualTo(PushSnapshots.class.getName());
        assertThat(CommandRouting.message(tables, Samples.by("ann")).getCommandName())
                .isEqualTo(RecordTables.class.getName());
        assertThatThrownBy(() -> CommandRouting.streamOf(push))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void provenance_travels_as_metadata() {
        Provenance by = new Provenance("bot", "ann", "api", "release day", "c9", Samples.NOW);

        assertThat(ProvenanceMetaData.read(ProvenanceMetaData.write(by))).isEqualTo(by);
        assertThatThrownBy(() -> ProvenanceMetaData.read(MetaData.emptyInstance()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
