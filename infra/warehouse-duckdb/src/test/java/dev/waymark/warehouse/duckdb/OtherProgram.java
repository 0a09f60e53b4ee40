package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.conformance.Loads;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A program of its own that has a database file open and fills it, batch after batch, until
/// somebody ends it.
final class OtherProgram implements AutoCloseable {

    static final int ROWS = 100_000;

    private final Process process;
    private final BufferedReader said;

    private OtherProgram(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    static OtherProgram filling(Path file, RunId run) throws IOException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        file.toString(),
                        run.value());
        return new OtherProgram(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// Waits until it has said so many batches done.
    ///
    /// @return the last one
    int batches(int count) throws IOException {
        String line = "-1";
        for (int i = 0; i < count; i++) {
            line = said.readLine();
        }
        return Integer.parseInt(line);
    }

    long pid() {
        return process.pid();
    }

    /// Ends it wherever it is.
    ///
    /// @return the batches that it has said done since it was last asked
    long kill() throws InterruptedException {
        // By its handle, since this way what it said last can still be read.
        process.toHandle().destroyForcibly();
        process.waitFor();
        return said.lines().count();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// @param args database file, run
    public static void main(String[] args) {
        RunId run = new RunId(args[1]);
        try (Warehouse warehouse = DuckDbWarehouse.open(Path.of(args[0]), Map.of())) {
            for (int n = 0; n < 10_000; n++) {
                warehouse.load(Loads.of(run, Loads.day(n), Shop.table("counts"), range(n)));
                System.out.println(n);
            }
        }
    }

    private static Load.Rows range(int n) {
        String query = "SELECT %d AS batch, range AS n FROM range(%d)".formatted(n, ROWS);
        return new Load.Rows.ReplaceRange(query, "batch", "" + n, "" + n, null);
    }
}
