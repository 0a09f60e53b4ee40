package dev.waymark.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The command line as a process of its own.
final class Program implements AutoCloseable {

    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /// Whoever was started in the background may have been told to ignore Ctrl-C, and so would be
    /// whatever it starts.
    private static final List<String> HEEDED =
            ignoresInterrupt() ? List.of("env", "--default-signal=INT") : List.of();

    private final Process process;
    private final Path out;
    private final BufferedReader err;
    private final StringBuilder said = new StringBuilder();

    private Program(Process process, Path out) {
        this.process = process;
        this.out = out;
        this.err = process.errorReader();
    }

    static Program start(Path folder, String... arguments) throws IOException {
        return start(java(Main.class, waymark(folder, arguments)));
    }

    /// One that can make no file longer than this.
    static Program startWithin(long kilobytes, Path folder, String... arguments)
            throws IOException {
        List<String> words =
                new ArrayList<>(
                        List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"));
        words.addAll(java(Main.class, waymark(folder, arguments)));
        return start(words);
    }

    static List<String> java(Class<?> main, List<String> arguments) {
        List<String> words = new ArrayList<>(HEEDED);
        words.addAll(
                List.of(
                        JAVA,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        LightDriver.CLASS_PATH,
                        main.getName()));
        words.addAll(arguments);
        return words;
    }

    static List<String> waymark(Path folder, String... arguments) {
        List<String> words = new ArrayList<>(List.of("-p", folder.toString()));
        words.addAll(List.of(arguments));
        return words;
    }

    static Program start(List<String> words) throws IOException {
        Path out = Files.createTempFile("waymark", ".out");
        return new Program(new ProcessBuilder(words).redirectOutput(out.toFile()).start(), out);
    }

    /// Waits until it says this on standard error.
    void await(String text) throws IOException {
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            said.append(line).append(System.lineSeparator());
            if (line.contains(text)) {
                return;
            }
        }
        throw new IllegalStateException("it never said " + text + " but " + said);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// As Linux tells of this process; the second bit is the signal's.
    private static boolean ignoresInterrupt() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> line.substring("SigIgn:".length()).strip())
                    .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & 2) != 0);
        } catch (IOException elsewhere) {
            return false;
        }
    }

    /// Ctrl-C.
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /// Waits for its end.
    Playground.Said end() throws IOException, InterruptedException {
        err.lines().forEach(line -> said.append(line).append(System.lineSeparator()));
        return new Playground.Said(process.waitFor(), Files.readString(out), said.toString());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        Files.delete(out);
    }
}
