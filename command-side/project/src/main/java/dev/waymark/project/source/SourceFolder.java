package dev.waymark.project.source;

import dev.waymark.kernel.diagnostic.Location;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One project folder: lists its files and reads their texts.
///
/// @param root the folder
/// @param prefix in front of every file's name in diagnostics; empty for a project of one folder
/// @param findings gets what cannot be read
public record SourceFolder(Path root, String prefix, Findings findings) {

    /// The file's name as diagnostics show it.
    public String name(Path file) {
        return prefix + relative(file);
    }

    /// The path below the folder, with forward slashes.
    public String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    public Path resolve(String relative) {
        return root.resolve(relative);
    }

    /// Every regular file below `folder`, sorted by path, ignored ones left out; empty when there
    /// is no such folder.
    public List<Path> below(String folder, IgnorePatterns ignored) {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(start, Integer.MAX_VALUE, SourceFolder::isFile)) {
            return files.filter(file -> !ignored.matches(relative(file))).sorted().toList();
        } catch (IOException e) {
            findings.error(
                    "folder-unreadable",
                    "The folder " + prefix + folder + " cannot be listed.",
                    "Check that it may be read.",
                    Location.file(prefix + folder));
            return List.of();
        }
    }

    private static boolean isFile(Path file, BasicFileAttributes attributes) {
        return attributes.isRegularFile()
                || (attributes.isSymbolicLink() && Files.isRegularFile(file));
    }

    /// The text of a file; empty, with a finding, when it cannot be read.
    public Optional<SourceFile> read(Path file) {
        return bytes(file).flatMap(bytes -> file(file, bytes));
    }

    /// The bytes of a file; empty, with a finding, when it cannot be read.
    public Optional<byte[]> bytes(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return unreadable(file, "The file cannot be read.", "Check that it may be read.");
        }
    }

    /// A file with these bytes; empty, with a finding, when they are no text.
    public Optional<SourceFile> file(Path file, byte[] bytes) {
        try {
            String text = text(bytes).replace("\r\n", "\n");
            return Optional.of(new SourceFile(name(file), file, withoutMark(text)));
        } catch (CharacterCodingException e) {
            return unreadable(file, "The file is not UTF-8 text.", "Save it as UTF-8.");
        }
    }

    /// A strict decoder takes its time, and only what stands for broken characters needs one.
    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0
                ? text
                : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private <T> Optional<T> unreadable(Path file, String summary, String mend) {
        findings.error("file-unreadable", summary, mend, Location.file(name(file)));
        return Optional.empty();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
