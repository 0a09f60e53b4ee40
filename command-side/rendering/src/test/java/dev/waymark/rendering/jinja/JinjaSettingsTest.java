package dev.waymark.rendering.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.rendering.Rendering;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JinjaSettingsTest {

    private final JinjaSettings jinja = new JinjaSettings(Map.of("A", "x", "LOGNAME", "jen"));

    @Test
    void a_variable_has_its_value_or_the_default() {
        assertThat(
                        jinja.render(
                                "a: {{ env_var('A') }}\nb: {{ env_var('B', 2) }}\nc: {{ user() }}\n"))
                .isEqualTo(new Rendering.Rendered("a: x\nb: 2\nc: jen"));
        assertThat(jinja.unset()).isEmpty();
    }

    @Test
    void a_variable_without_either_is_empty_and_known() {
        assertThat(jinja.render("{{ env_var('B') }}{% if env_var('C') %}x{% endif %}"))
                .isEqualTo(new Rendering.Rendered(""));
        assertThat(jinja.unset()).containsExactly("B", "C");
    }

    @Test
    void what_is_wrong_is_told_with_its_place() {
        assertThat(jinja.render("a: 1\nb: {{ nope() }}"))
                .isInstanceOfSatisfying(
                        Rendering.Unrenderable.class,
                        no -> {
                            assertThat(no.problems()).hasSize(1);
                            assertThat(no.problems().getFirst().code()).isEqualTo("jinja-failed");
                            assertThat(no.problems().getFirst().line()).isEqualTo(2);
                            assertThat(no.problems().getFirst().column()).isEqualTo(7);
                        });
    }
}
