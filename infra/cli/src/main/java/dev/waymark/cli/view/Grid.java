package dev.waymark.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lines of cells under a heading, each column as wide as its widest cell.
final class Grid {

    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();

    Grid(String... heading) {
        lines.add(List.of(heading));
    }

    Grid line(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(String.valueOf(cell));
        }
        lines.add(texts);
        return this;
    }

    String text() {
        List<Integer> widths =
                IntStream.range(0, lines.getFirst().size()).mapToObj(this::width).toList();
        return lines.stream().map(line -> padded(line, widths)).collect(Collectors.joining());
    }

    private int width(int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    private static String padded(List<String> line, List<Integer> widths) {
        String text =
                IntStream.range(0, line.size())
                        .mapToObj(
                                i -> line.get(i) + " ".repeat(widths.get(i) - line.get(i).length()))
                        .collect(Collectors.joining(GAP));
        return text.stripTrailing() + System.lineSeparator();
    }
}
