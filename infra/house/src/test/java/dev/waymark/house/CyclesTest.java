package dev.waymark.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Inside a room, too, packages stand in an order.
class CyclesTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void packages_of_a_room_never_know_each_other_in_a_circle(Room room) {
        slices().matching(room.packageName() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }
}
