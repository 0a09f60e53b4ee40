package dev.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.plan.Plan;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is in the log today must be readable for ever: these files are promises.
class ApprovedDocumentsTest {

    private final JacksonDocuments documents = new JacksonDocuments();

    static Stream<Record> samples() {
        return Stream.concat(
                Stream.of(PlanSamples.plan()), EventSamples.all().map(Record.class::cast));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_writes_exactly_the_approved_file(Record sample) throws IOException {
        String written = Approved.laidOut(documents.write(sample));
        Approved.FILES.writeIfMissing(sample.getClass(), written);

        assertThat(written).isEqualTo(Approved.FILES.text(sample.getClass()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_approved_file_reads_back_equal(Record sample) throws IOException {
        String approved = Approved.FILES.text(sample.getClass());

        Class<?> declared = sample instanceof Plan ? Plan.class : Event.class;
        assertThat((Object) documents.read(approved, declared)).isEqualTo(sample);
    }

    @Test
    void every_type_of_event_has_an_approved_file() {
        assertThat(SealedTypes.leaves(Event.class))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(Approved.FILES.file(type)).exists());
    }

    @Test
    void every_type_of_event_has_a_sample() {
        assertThat(EventSamples.all().map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(Event.class).toList());
    }
}
