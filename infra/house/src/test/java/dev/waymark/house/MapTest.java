package dev.waymark.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The map in the README shows the rooms and arrows that the other tests hold.
class MapTest {

    private static final String README = Repository.text("README.md");

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_room_stands_on_the_map_with_the_rooms_that_it_may_know(Room room) {
        String knows = room.mayKnow().stream().map(Room::label).collect(Collectors.joining(", "));
        assertThat(README.lines())
                .filteredOn(line -> line.startsWith("| [`%1$s`](%1$s) |".formatted(room.folder())))
                .singleElement()
                .asString()
                .endsWith("| " + (knows.isEmpty() ? "nothing" : knows) + " |");
    }
}
