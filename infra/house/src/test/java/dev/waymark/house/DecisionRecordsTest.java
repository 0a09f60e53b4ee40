package dev.waymark.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Large choices are written down in one form.
class DecisionRecordsTest {

    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");

    static List<String> records() {
        return Repository.files("docs/adr");
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_has_context_decision_and_consequences(String file) {
        assertThat(Repository.all(HEADING, Repository.text("docs/adr/" + file)))
                .containsExactly("Context", "Decision", "Consequences");
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_bears_the_number_of_its_file(String file) {
        assertThat(file).matches("\\d{4}-[a-z0-9-]+\\.md");
        assertThat(Repository.text("docs/adr/" + file))
                .startsWith("# " + Integer.parseInt(file.substring(0, 4)) + ". ");
    }
}
