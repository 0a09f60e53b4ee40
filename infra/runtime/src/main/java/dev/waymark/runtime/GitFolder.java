package dev.waymark.runtime;

import dev.waymark.operations.SourceControl;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/// A folder inside a git work tree, asked through the `git` command that is on the machine.
final class GitFolder implements SourceControl {

    private static final List<String> GIT =
            List.of("git", "--no-pager", "-c", "core.fsmonitor=false");

    private final Path folder;

    GitFolder(Path folder) {
        this.folder = folder;
    }

    /// As SQLMesh counts them: untracked, not committed, and committed since the fork from the
    /// reference.
    @Override
    public SortedSet<String> changedSince(String reference) {
        if (reference.isBlank() || reference.startsWith("-")) {
            throw new Unanswered("`git:" + reference + "` names no branch.");
        }
        SortedSet<String> changed = new TreeSet<>();
        changed.addAll(lines("ls-files", "-z", "--others", "--exclude-standard"));
        changed.addAll(changes("HEAD"));
        changed.addAll(changes(reference + "..."));
        return changed;
    }

    private List<String> changes(String range) {
        return lines("diff", "-z", "--name-only", "--relative", "--diff-filter=d", range, "--");
    }

    private List<String> lines(String... arguments) {
        List<String> command = new ArrayList<>(GIT);
        command.addAll(List.of(arguments));
        try {
            return lines(new ProcessBuilder(command).directory(folder.toFile()).start());
        } catch (IOException absent) {
            throw new Unanswered("`git:` selections need git: install it and put it on the PATH.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unanswered("Asking git was interrupted.");
        }
    }

    private List<String> lines(Process git) throws IOException, InterruptedException {
        git.getOutputStream().close();
        CompletableFuture<String> errors =
                CompletableFuture.supplyAsync(() -> text(git.errorReader()));
        String files = text(git.inputReader(StandardCharsets.UTF_8));
        if (git.waitFor() != 0) {
            throw new Unanswered("Git error: " + fatal(errors.join()));
        }
        return files.isEmpty() ? List.of() : List.of(files.split("\0"));
    }

    private static String text(Reader reader) {
        try {
            return reader.readAllAsString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String fatal(String errors) {
        return errors.lines()
                .filter(line -> line.startsWith("fatal:"))
                .findFirst()
                .orElse(errors.strip());
    }
}
