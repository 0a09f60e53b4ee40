package dev.waymark.conformance.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {

    @TempDir private Path folder;

    @Test
    void a_family_is_told_by_what_a_file_holds_wherever_it_lies() throws IOException {
        given("a/batches.json", "[{\"id\": \"batches/1\", \"input\": {}, \"expect\": {}}]");
        given("a/dag.json", "[{\"id\": \"dag/1\", \"input\": {\"before\": {}}, \"expect\": {}}]");
        given("b/c/s.json", "{\"id\": \"s\", \"tags\": [\"run\"], \"files\": {}, \"steps\": []}");
        given("d/facts.jsonl", "");
        given("d/src/package.json", "{}");

        Recordings found = Recordings.under(List.of(folder));

        assertThat(found.vectors())
                .extracting(Vector::id, Vector::family, Vector::tags)
                .containsExactly(
                        tuple("batches/1", Family.INTERVALS, List.of("batches")),
                        tuple("dag/1", Family.CATEGORIES, List.of("dag")),
                        tuple("s", Family.SCENARIOS, List.of("run")));
        assertThat(found.corpora()).containsExactly(folder.resolve("d"));
        assertThat(found.unknown()).isEmpty();
    }

    @Test
    void what_nobody_could_answer_is_named() throws IOException {
        given("a/notes.json", "{\"k\": 1}");

        assertThat(Recordings.under(List.of(folder)).unknown())
                .containsExactly(folder.resolve("a/notes.json"));
    }

    @Test
    void documentation_is_not_asked() throws IOException {
        given("README.md", "Some text. `odd` holds defects: documentation, **not to be matched**.");
        given("odd.json", "[{\"id\": \"odd/1\", \"input\": {}, \"expect\": {}}]");
        given("even.json", "[{\"id\": \"even/1\", \"input\": {}, \"expect\": {}}]");

        assertThat(Recordings.under(List.of(folder)).vectors())
                .extracting(Vector::id)
                .containsExactly("even/1");
    }

    private void given(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
