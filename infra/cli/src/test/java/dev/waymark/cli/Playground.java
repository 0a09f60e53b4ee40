package dev.waymark.cli;

import dev.waymark.cli.demo.Example;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.LogPosition;
import dev.waymark.runtime.Waymark;
import dev.waymark.warehouse.Warehouse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A copy of the orders project, and the command line on it.
final class Playground {

    private final Path folder;

    private Playground(Path folder) {
        this.folder = folder;
    }

    /// The example without its approval rule.
    static Playground orders(Path folder) throws IOException {
        Example.orders().copyTo(folder);
        Files.deleteIfExists(folder.resolve("waymark.yaml"));
        return new Playground(folder);
    }

    static Playground in(Path folder) {
        return new Playground(folder);
    }

    Path folder() {
        return folder;
    }

    /// What a command said and how it ended.
    record Said(int code, String out, String err) {}

    Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Program.waymark(folder, arguments).toArray(String[]::new);
        int code =
                CommandLines.of(words)
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(words);
        return new Said(code, out.toString(), err.toString());
    }

    void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    void edit(String file, String before, String after) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " has no " + before);
        }
        Files.writeString(path, text.replace(before, after));
    }

    /// Rows and a sum over their hashes, by view.
    SortedMap<String, List<Object>> data(String environment) {
        try (Waymark waymark = Waymark.open(folder)) {
            Warehouse warehouse = waymark.warehouses().of(null);
            SortedMap<String, List<Object>> data = new TreeMap<>();
            waymark
                    .operations()
                    .answers()
                    .ask(new EnvironmentAsOf(EnvironmentName.sanitised(environment), null, null))
                    .orElseThrow()
                    .entries()
                    .values()
                    .stream()
                    .filter(Entry::hasView)
                    .map(Entry::view)
                    .forEach(view ->
                            data.put(
                                    view.toString(),
                                    warehouse
                                            .query(
                                                    "SELECT COUNT(*), SUM(HASH(v)::HUGEINT)::VARCHAR FROM "
                                                            + view
                                                            + " AS v",
                                                    1)
                                            .values()
                                            .getFirst()
                                            .stream()
                                            .map(Object.class::cast)
                                            .toList()));
            return data;
        }
    }

    /// How many events there are, and a hash of the warehouse's file. Equal when nothing was done.
    record Marks(long events, int warehouse) {}

    Marks marks() throws IOException {
        try (Waymark waymark = Waymark.open(folder)) {
            return new Marks(
                    waymark.operations().answers().ask(new LogPosition()),
                    Arrays.hashCode(Files.readAllBytes(folder.resolve("shop.db"))));
        }
    }

    /// What the log finds wrong with itself.
    List<String> problems() {
        try (Waymark waymark = Waymark.open(folder)) {
            return waymark.verify();
        }
    }

    /// The first word of the shape `p..........` in a plan's text.
    static String planId(Said said) {
        return said.out().lines().findFirst().orElseThrow().split("\\s+")[1];
    }
}
