package dev.waymark.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.EventType;
import dev.waymark.kernel.message.Provenance;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The reference of events tells all that there are, with all that they carry.
class EventsReferenceTest {

    private static final String PAGE = Repository.text("docs/reference/events.md");
    private static final Pattern TYPE = Pattern.compile("(?m)^\\| \\[`(\\w+)`]");

    static Stream<Class<?>> events() {
        return leaves(Event.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_stands_there_with_its_fields_and_its_approved_form(Class<?> event) {
        assertThat(row(event))
                .contains(event.getSimpleName() + "." + version(event) + ".json")
                .contains(fields(event));
    }

    @Test
    void no_event_stands_there_that_does_not_exist() {
        assertThat(Repository.all(TYPE, PAGE))
                .containsExactlyInAnyOrderElementsOf(events().map(Class::getSimpleName).toList());
    }

    @Test
    void the_fields_of_every_events_metadata_stand_there() {
        assertThat(PAGE).contains(fields(Provenance.class));
    }

    private static String row(Class<?> event) {
        return PAGE.lines()
                .filter(line -> line.startsWith("| [`" + event.getSimpleName() + "`]"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + event.getSimpleName()));
    }

    private static List<String> fields(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map("`%s`"::formatted)
                .toList();
    }

    private static String version(Class<?> event) {
        return "v" + EventType.of(event.asSubclass(Event.class)).version();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventsReferenceTest::leaves)
                : Stream.of(type);
    }
}
