package dev.waymark.cli.view;

import dev.waymark.cli.view.BoardState.Line;
import dev.waymark.kernel.model.ModelName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A board as lines of text.
final class BoardText {

    private static final int BAR = 24;
    private static final int MODELS = 12;
    private static final int NOTES = 3;

    private BoardText() {}

    static List<String> of(BoardState state, Instant now, int width) {
        List<String> text = new ArrayList<>();
        text.add(heading(state, now));
        if (!state.lines().isEmpty()) {
            text.add(total(state, now));
            text.addAll(models(state));
        }
        List<String> notes = state.notes();
        notes.stream()
                .skip(Math.max(0, notes.size() - NOTES))
                .forEach(note -> text.add("  ! " + note));
        return text.stream().map(line -> cut(line, width)).toList();
    }

    private static String heading(BoardState state, Instant now) {
        return "run %s  %s elapsed  stage %s (%d of %d done)"
                .formatted(
                        state.run(),
                        clock(since(state.began(), now)),
                        state.stage().isEmpty() ? "-" : state.stage(),
                        state.stagesDone(),
                        state.stages());
    }

    private static String total(BoardState state, Instant now) {
        long done = state.lines().values().stream().mapToLong(Line::done).sum();
        long all = state.lines().values().stream().mapToLong(Line::total).sum();
        long rows = state.lines().values().stream().mapToLong(Line::rows).sum();
        Duration worked = since(state.firstBatch(), now);
        return row("total", done, all, rows + " rows" + pace(done, all, rows, worked));
    }

    /// Nothing before there is something to reckon with.
    private static String pace(long done, long all, long rows, Duration worked) {
        if (done == 0 || done >= all || worked.toMillis() == 0) {
            return "";
        }
        double seconds = worked.toMillis() / 1000.0;
        Duration left = worked.multipliedBy(all - done).dividedBy(done);
        return String.format(
                Locale.ROOT,
                "  %.1f batches/s  %.0f rows/s  ETA %s",
                done / seconds,
                rows / seconds,
                clock(left));
    }

    /// Those under way first, then those that are still to come; what is done makes room.
    private static List<String> models(BoardState state) {
        Names names = Names.of(state.lines().keySet());
        List<Map.Entry<ModelName, Line>> shown =
                state.lines().entrySet().stream()
                        .sorted(Comparator.comparingInt(entry -> rank(entry.getValue())))
                        .limit(MODELS)
                        .toList();
        List<String> text = new ArrayList<>();
        shown.forEach(entry -> text.add(model(names.show(entry.getKey()), entry.getValue())));
        int more = state.lines().size() - shown.size();
        if (more > 0) {
            text.add("  ... and " + Amount.of(more, "more model"));
        }
        return text;
    }

    private static int rank(Line line) {
        if (line.state() != Line.State.OPEN) {
            return 1;
        }
        return line.running() > 0 ? 0 : line.isComplete() ? 4 : line.done() > 0 ? 2 : 3;
    }

    private static String model(String name, Line line) {
        return row(name, line.done(), line.total(), line.rows() + " rows" + doing(line));
    }

    private static String doing(Line line) {
        return switch (line.state()) {
            case FAILED -> "  failed";
            case SKIPPED -> "  skipped";
            case OPEN -> line.running() == 0 ? "" : "  " + line.running() + " running";
        };
    }

    private static String row(String name, long done, long all, String rest) {
        int filled = all == 0 ? BAR : (int) Math.min(BAR, BAR * done / all);
        return "  %-28s [%s%s] %5s  %s"
                .formatted(
                        name, "#".repeat(filled), ".".repeat(BAR - filled), done + "/" + all, rest);
    }

    private static Duration since(@Nullable Instant then, Instant now) {
        return then == null || now.isBefore(then) ? Duration.ZERO : Duration.between(then, now);
    }

    /// Minutes and seconds, hours where there are some.
    private static String clock(Duration span) {
        return span.toHours() > 0
                ? "%d:%02d:%02d"
                        .formatted(span.toHours(), span.toMinutesPart(), span.toSecondsPart())
                : "%02d:%02d".formatted(span.toMinutes(), span.toSecondsPart());
    }

    private static String cut(String line, int width) {
        return line.length() <= width ? line : line.substring(0, width);
    }
}
