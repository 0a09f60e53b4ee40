package dev.waymark.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Inside a room, too, packages stand in an order. A room's own package is left out: it is its
/// face, names what callers give and get, and leads to the packages below.
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
