package dev.waymark.kernel.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SinkTest {

    @Property(tries = 200)
    void numbers_and_texts_come_out_as_they_went_in(
            @ForAll @IntRange(min = 0) int number, @ForAll List<String> texts) {
        List<String> twice = List.of("\u00e9\0\"\u00df\"", "", String.join("", texts), "");
        Sink sink = new Sink().number(number);
        twice.forEach(sink::text);

        Source source = new Source(sink.toBytes());

        assertThat(source.number()).isEqualTo(number);
        assertThat(twice).allMatch(text -> source.text().equals(text) || isBroken(text));
    }

    @Property(tries = 200)
    void pieces_and_lists_come_out_as_they_went_in(
            @ForAll byte[] bytes, @ForAll List<Integer> list) {
        Sink sink = new Sink().piece(Piece.of(bytes)).each(list, Sink::number).truth(true);

        Source source = new Source(sink.toBytes());

        assertThat(source.piece().toBytes()).isEqualTo(bytes);
        assertThat(source.each(Source::number)).isEqualTo(list);
        assertThat(source.truth()).isTrue();
    }

    @Example
    void a_short_text_is_the_same_object_each_time() {
        byte[] written = new Sink().text("customer_id").toBytes();

        assertThat(new Source(written).text()).isSameAs(new Source(written).text());
    }

    /// Half a surrogate pair is no text that a file can hold.
    private static boolean isBroken(String text) {
        return text.chars().anyMatch(c -> Character.isSurrogate((char) c));
    }
}
