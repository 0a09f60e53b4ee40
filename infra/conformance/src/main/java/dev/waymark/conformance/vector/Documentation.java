package dev.waymark.conformance.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a folder's README calls documentation: recorded, but not to be matched. The names stand in
/// backticks in the sentence that says so.
final class Documentation {

    private static final String VERDICT = "not to be matched";
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s)|\\n\\s*\\n");
    private static final Pattern NAME = Pattern.compile("`([\\w.-]+)`");

    private Documentation() {}

    /// Names of what the README beside a file, or the one above it, calls so.
    static Set<String> beside(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Set<String> names = new TreeSet<>();
        for (int up = 0; up < 2 && folder != null; up++) {
            names.addAll(in(folder));
            folder = folder.getParent();
        }
        return names;
    }

    private static Set<String> in(Path folder) {
        Path readme = folder.resolve("README.md");
        try {
            return Files.isRegularFile(readme) ? named(Files.readString(readme)) : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + readme, e);
        }
    }

    static Set<String> named(String readme) {
        Set<String> names = new TreeSet<>();
        for (String sentence : SENTENCE_END.split(readme)) {
            if (sentence.contains(VERDICT)) {
                NAME.matcher(sentence).results().map(Documentation::first).forEach(names::add);
            }
        }
        return names;
    }

    private static String first(MatchResult match) {
        return match.group(1);
    }
}
