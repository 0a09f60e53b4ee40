package dev.waymark.cli.view;

/// Colours for a terminal; nothing for files, pipes and whoever wants none.
///
/// @param on whether the reader sees colours
public record Paint(boolean on) {

    public static final Paint NONE = new Paint(false);

    String good(String text) {
        return painted("32", text);
    }

    String bad(String text) {
        return painted("31", text);
    }

    String changed(String text) {
        return painted("33", text);
    }

    String faint(String text) {
        return painted("2", text);
    }

    /// A line of a unified diff.
    String diff(String line) {
        if (line.startsWith("+")) {
            return good(line);
        }
        return line.startsWith("-") ? bad(line) : line;
    }

    private String painted(String code, String text) {
        return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
