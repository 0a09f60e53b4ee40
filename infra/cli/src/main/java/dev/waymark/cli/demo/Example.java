package dev.waymark.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A sample project that travels inside the program.
public final class Example {

    private final String name;

    private Example(String name) {
        this.name = name;
    }

    public static Example orders() {
        return new Example("orders");
    }

    /// Copies all files of the project into a folder.
    public void copyTo(Path folder) throws IOException {
        URI place = place();
        if (place.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                copy(jar.getPath("dev", "waymark", "cli", "examples", name), folder);
            }
        } else {
            copy(Path.of(place), folder);
        }
    }

    private URI place() {
        URL url = Example.class.getResource("/dev/waymark/cli/examples/" + name);
        if (url == null) {
            throw new IllegalStateException("the program was built without its example " + name);
        }
        try {
            return url.toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.write(target, Files.readAllBytes(file));
        }
    }
}
