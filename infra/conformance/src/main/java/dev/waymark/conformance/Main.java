package dev.waymark.conformance;

import dev.waymark.conformance.corpus.CorpusPlayer;
import dev.waymark.conformance.report.Reports;
import dev.waymark.conformance.report.Totals;
import dev.waymark.conformance.vector.Deviations;
import dev.waymark.conformance.vector.Recordings;
import dev.waymark.conformance.vector.Verdict;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// `infra/conformance/run`: the first argument is the repository's root.
public final class Main {

    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Path root = Path.of(arguments[0]);
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        if (rest.contains("--help") || rest.contains("-h")) {
            out.print(Request.USAGE);
            out.flush();
            return;
        }
        System.exit(run(rest, root, out));
    }

    private static int run(List<String> arguments, Path root, PrintWriter out) {
        Request request;
        try {
            request =
                    Request.of(
                            arguments,
                            root.resolve("docs/reference/deviations.md"),
                            root.resolve("target/conformance"));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.print(Request.USAGE);
            out.flush();
            return USAGE;
        }
        return run(request, out);
    }

    private static int run(Request request, PrintWriter out) {
        Deviations deviations = Deviations.in(request.deviations());
        Recordings recordings = Recordings.under(request.places());
        recordings.unknown().forEach(file -> out.println("not a recording: " + file));
        new CorpusPlayer(request.sources())
                .without(recordings.corpora())
                .forEach(folder -> out.println("facts without sources, not asked: " + folder));
        Conformance conformance = new Conformance(request.part(), request.sources(), deviations);
        List<Verdict> verdicts = conformance.ask(recordings);
        new Reports(request.output(), deviations).write(verdicts);
        Totals totals = Totals.of(verdicts);
        totals.lines().forEach(out::println);
        return totals.failed() == 0 ? 0 : 1;
    }
}
