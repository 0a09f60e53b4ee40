package dev.waymark.sql.memory;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

/// Which build of the program finds things out. Every build may find out better than the one
/// before, so none believes what another one remembers.
final class Edition {

    private Edition() {}

    /// @param parts classes of every library that takes part
    /// @return empty where the classes are in no jar, as while the program is worked on
    static Optional<String> of(List<Class<?>> parts) {
        StringBuilder edition = new StringBuilder();
        for (Class<?> part : parts) {
            Optional<Path> jar = jar(part);
            if (jar.isEmpty()) {
                return Optional.empty();
            }
            edition.append(stamp(jar.get())).append(' ');
        }
        return Optional.of(edition.toString());
    }

    private static Optional<Path> jar(Class<?> part) {
        CodeSource source = part.getProtectionDomain().getCodeSource();
        try {
            return Optional.ofNullable(
                            source == null ? null : Path.of(source.getLocation().toURI()))
                    .filter(Files::isRegularFile);
        } catch (URISyntaxException strange) {
            return Optional.empty();
        }
    }

    private static String stamp(Path jar) {
        try {
            return jar.getFileName()
                    + ":"
                    + Files.size(jar)
                    + ":"
                    + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException gone) {
            return "unknown";
        }
    }
}
