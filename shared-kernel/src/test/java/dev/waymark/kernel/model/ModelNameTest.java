package dev.waymark.kernel.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelNameTest {

    @Test
    void a_shared_name_is_the_name_however_many_there_are() {
        IntStream.range(0, 100_000)
                .forEach(number -> {
                    String value = "warehouse.mart.m_" + number;
                    assertEquals(value, ModelName.shared(value).value());
                });
        assertThat(ModelName.shared("a.b")).isEqualTo(new ModelName("a.b"));
    }
}
