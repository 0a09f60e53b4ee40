package dev.waymark.project.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void the_nearest_word_is_found_and_a_far_one_is_not() {
        List<String> known = List.of("owner", "grain", "grains", "name");

        assertThat(Spelling.nearest("onwer", known)).contains("owner");
        assertThat(Spelling.nearest("GRAINSS", known)).contains("grains");
        assertThat(Spelling.nearest("zebra", known)).isEmpty();
    }

    @Property
    void distance_is_zero_for_itself_and_the_same_both_ways(
            @ForAll @AlphaChars @StringLength(max = 8) String a,
            @ForAll @AlphaChars @StringLength(max = 8) String b) {
        assertThat(Spelling.distance(a, a)).isZero();
        assertThat(Spelling.distance(a, b)).isEqualTo(Spelling.distance(b, a));
    }

    @Property
    void one_slip_costs_one(@ForAll @AlphaChars @StringLength(min = 1, max = 8) String word) {
        assertThat(Spelling.distance(word + "_", word)).isEqualTo(1);
        assertThat(Spelling.distance(word.substring(1), word)).isEqualTo(1);
    }
}
