package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.operations.SourceControl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real repository whose project lies in a folder below its root.
class GitFolderTest {

    @TempDir Path repository;

    private Path project;

    @BeforeEach
    void a_project_on_a_branch() throws Exception {
        project = Files.createDirectories(repository.resolve("shop"));
        git("init", "-q", "-b", "main");
        write("models/old.sql", "select 1");
        write("models/edited.sql", "select 1");
        write("models/committed.sql", "select 1");
        commit("first");
        git("checkout", "-q", "-b", "feature");
    }

    @Test
    void new_edited_and_committed_files_have_changed() throws Exception {
        write("models/committed.sql", "select 2");
        commit("second");
        write("models/edited.sql", "select 2");
        write("models/näher dran.sql", "select 3");

        assertThat(new GitFolder(project).changedSince("main"))
                .containsExactly(
                        "models/committed.sql", "models/edited.sql", "models/näher dran.sql");
    }

    @Test
    void what_the_other_branch_did_since_the_fork_does_not_count() throws Exception {
        git("checkout", "-q", "main");
        write("models/old.sql", "select 2");
        commit("on main");
        git("checkout", "-q", "feature");

        assertThat(new GitFolder(project).changedSince("main")).isEmpty();
    }

    @Test
    void an_unknown_branch_is_named() {
        assertThatThrownBy(() -> new GitFolder(project).changedSince("nowhere"))
                .isInstanceOf(SourceControl.Unanswered.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void an_option_of_git_is_no_branch() {
        Path written = repository.resolve("written");

        assertThatThrownBy(() -> new GitFolder(project).changedSince("--output=" + written))
                .isInstanceOf(SourceControl.Unanswered.class);
        assertThat(written).doesNotExist();
    }

    private void write(String file, String text) throws Exception {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void commit(String message) throws Exception {
        git("add", "-A");
        git("-c", "user.name=Ann", "-c", "user.email=ann@example.com", "commit", "-qm", message);
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git =
                new ProcessBuilder(command).directory(repository.toFile()).inheritIO().start();
        assertThat(git.waitFor()).isZero();
    }
}
