package dev.waymark.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.waymark.eventstore.StateUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who may know whom (decision record 1).
class RoomsTest {

    private static final List<Room> DOORS = List.of(Room.CLI, Room.SERVER);
    private static final List<Room> ADAPTERS =
            List.of(
                    Room.JSON,
                    Room.SQL,
                    Room.EVENTSTORE,
                    Room.WAREHOUSE_DUCKDB,
                    Room.WAREHOUSE_POSTGRES);

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_room_knows_only_the_rooms_that_it_may_know(Room room) {
        noClasses()
                .that(room.classes())
                .should()
                .dependOnClassesThat(
                        Room.classesOf(room.mayNotKnow()).and(isNoRefusalToOpenTheState()))
                .check(House.CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_room_stands_after_every_room_that_it_may_know(Room room) {
        assertThat(room.mayKnow()).allMatch(known -> known.ordinal() < room.ordinal());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void every_room_is_there(Room room) {
        assertThat(House.CLASSES.stream().filter(room.classes())).isNotEmpty();
    }

    @Test
    void every_class_belongs_to_a_room() {
        assertThat(House.CLASSES.stream())
                .filteredOn(type -> Stream.of(Room.values()).noneMatch(r -> r.classes().test(type)))
                .isEmpty();
    }

    @Test
    void the_rooms_stand_in_the_order_of_the_build() {
        List<String> folders = new ArrayList<>(Stream.of(Room.values()).map(Room::folder).toList());
        folders.add("infra/house");
        assertThat(Repository.modules()).isEqualTo(folders);
    }

    @Test
    void command_side_and_query_side_never_know_each_other() {
        assertThat(Room.on("command-side"))
                .flatMap(Room::mayKnow)
                .doesNotContainAnyElementsOf(Room.on("query-side"));
        assertThat(Room.on("query-side"))
                .flatMap(Room::mayKnow)
                .doesNotContainAnyElementsOf(Room.on("command-side"));
    }

    @Test
    void nothing_below_infra_knows_infra() {
        assertThat(Room.on("shared-kernel", "command-side", "query-side"))
                .flatMap(Room::mayKnow)
                .doesNotContainAnyElementsOf(Room.on("infra"));
    }

    /// The log writes JSON; recorded questions about SQL are asked of the mind that answers them.
    @Test
    void nothing_but_runtime_knows_the_adapters_with_two_exceptions() {
        for (Room room : Room.values()) {
            List<Room> known = new ArrayList<>(room.mayKnow());
            known.retainAll(ADAPTERS);
            assertThat(known).as(room.label()).isEqualTo(adaptersKnownTo(room));
        }
    }

    private static List<Room> adaptersKnownTo(Room room) {
        return switch (room) {
            case RUNTIME -> ADAPTERS;
            case EVENTSTORE -> List.of(Room.JSON);
            case CONFORMANCE -> List.of(Room.SQL);
            default -> List.of();
        };
    }

    @Test
    void doors_know_neither_aggregates_nor_projections_nor_the_planner() {
        assertThat(DOORS)
                .flatMap(Room::mayKnow)
                .doesNotContain(Room.AGGREGATES, Room.PROJECTIONS, Room.PLANNING);
    }

    /// Doors say in their own words that the state cannot be opened; so they know this one type.
    private static DescribedPredicate<JavaClass> isNoRefusalToOpenTheState() {
        return not(JavaClass.Predicates.equivalentTo(StateUnavailable.class));
    }
}
