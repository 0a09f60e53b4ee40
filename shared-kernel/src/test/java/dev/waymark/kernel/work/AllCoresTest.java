package dev.waymark.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllCoresTest {

    private static final List<Integer> THINGS = IntStream.range(0, 1000).boxed().toList();

    @Test
    void results_stand_in_the_order_of_the_things() {
        assertThat(AllCores.map(THINGS, thing -> thing * 2))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1000).map(i -> i * 2).boxed().toList());
        assertThat(AllCores.map(List.of(), thing -> thing)).isEmpty();
    }

    @Test
    void what_fails_fails_the_whole() {
        assertThatThrownBy(() ->
                        AllCores.each(
                                THINGS,
                                thing -> {
                                    if (thing == 700) {
                                        throw new IllegalStateException("no " + thing);
                                    }
                                }))
                .hasMessageContaining("no 700");
    }
}
