package dev.waymark.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waymark.conformance.scenario.Part;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestTest {

    @TempDir private Path folder;

    @Test
    void folders_and_the_part_to_compare_are_taken_in_any_order() {
        Request request = request(folder.toString(), "--only", "plan", folder.toString());

        assertThat(request.places()).containsExactly(folder, folder);
        assertThat(request.part()).isEqualTo(Part.PLAN);
        assertThat(request(folder.toString()).part()).isEqualTo(Part.ALL);
    }

    @Test
    void what_cannot_be_asked_is_refused_in_a_sentence() {
        refused("Name at least one folder with recordings.");
        refused("There is no nowhere.", "nowhere");
        refused("There is no --quick.", "--quick", folder.toString());
        refused("--only takes plan or data.", "--only", "all", folder.toString());
        refused("--only needs a value.", folder.toString(), "--only");
    }

    private void refused(String sentence, String... arguments) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(arguments))
                .withMessage(sentence);
    }

    private Request request(String... arguments) {
        return Request.of(List.of(arguments), folder, folder);
    }
}
