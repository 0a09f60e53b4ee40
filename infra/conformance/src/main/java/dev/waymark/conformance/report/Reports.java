package dev.waymark.conformance.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Deviations;
import dev.waymark.conformance.vector.Json;
import dev.waymark.conformance.vector.Verdict;
import dev.waymark.conformance.vector.Verdict.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes `report.json` with every answer and `report.md` with the differences.
///
/// @param folder made when it is missing
public record Reports(Path folder, Deviations deviations) {

    public void write(List<Verdict> verdicts) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.json"), json(verdicts));
            Files.writeString(folder.resolve("report.md"), markdown(verdicts));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the reports to " + folder, e);
        }
    }

    private static String json(List<Verdict> verdicts) {
        StringBuilder text = new StringBuilder("[\n");
        String separator = "";
        for (Verdict verdict : verdicts) {
            text.append(separator).append(json(verdict));
            separator = ",\n";
        }
        return text.append("\n]\n").toString();
    }

    private static ObjectNode json(Verdict verdict) {
        ObjectNode node =
                Json.object()
                        .put("id", verdict.id())
                        .put("family", verdict.family().label())
                        .put("status", verdict.status().label());
        node.set("tags", Json.array(verdict.tags()));
        node.set("differences", Json.array(verdict.differences()));
        node.set("expected", verdict.expected());
        node.set("actual", verdict.actual());
        return node;
    }

    private String markdown(List<Verdict> verdicts) {
        StringBuilder text = new StringBuilder("# Where answers differ\n");
        Totals.of(verdicts).lines().forEach(line -> text.append('\n').append(line).append("  "));
        text.append('\n');
        verdicts.stream()
                .filter(verdict -> !verdict.is(Status.PASSED))
                .forEach(verdict -> append(text, verdict));
        return text.toString();
    }

    private void append(StringBuilder text, Verdict verdict) {
        String row = deviations.row(verdict);
        text.append(
                "\n## %s: %s (%s%s)\n\n"
                        .formatted(
                                verdict.family().label(),
                                verdict.id(),
                                verdict.status().label(),
                                row == null ? "" : ", deviation " + row));
        verdict.differences().forEach(line -> text.append("- ").append(line).append('\n'));
    }
}
