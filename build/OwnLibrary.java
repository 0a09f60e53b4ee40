import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Takes the native libraries out of DuckDB's driver and puts this machine's beside it, where the driver looks when it
/// has none in itself: `java OwnLibrary.java JAR`. Otherwise each command that opens a warehouse would unpack 70 MB
/// into a temporary file.
static final String LIBRARIES = "libduckdb_java.so_";

void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    String own = LIBRARIES + system() + "_" + processor();
    try (ZipFile driver = new ZipFile(jar.toFile())) {
        ZipEntry library = driver.getEntry(own);
        if (library == null) {
            return; // done before, or a machine that the driver has nothing for
        }
        Path beside = jar.resolveSibling(own);
        Files.copy(driver.getInputStream(library), beside, StandardCopyOption.REPLACE_EXISTING);
        write(driver, jar);
    }
}

void write(ZipFile driver, Path jar) throws Exception {
    Path light = Path.of(jar + ".light");
    try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(light))) {
        for (ZipEntry entry : driver.stream().toArray(ZipEntry[]::new)) {
            if (!entry.getName().startsWith(LIBRARIES)) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                driver.getInputStream(entry).transferTo(to);
                to.closeEntry();
            }
        }
    }
    Files.move(light, jar, StandardCopyOption.REPLACE_EXISTING);
}

/// As the driver spells them.
String system() {
    String name = System.getProperty("os.name").toLowerCase();
    return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux";
}

String processor() {
    return switch (System.getProperty("os.arch").toLowerCase()) {
        case "x86_64", "amd64" -> "amd64";
        case "aarch64", "arm64" -> "arm64";
        case String other -> other;
    };
}
