package dev.waymark.rendering.jinja.value;

/// A template cannot go on. Never leaves the Jinja packages: it becomes a problem of the text.
public final class Failure extends RuntimeException {

    /// What kinds of failure people tell apart.
    public enum Sort {
        FAILED,
        /// A macro that is written in Python was called.
        PYTHON_MACRO
    }

    private static final long serialVersionUID = 1L;

    private final Sort sort;
    private final int line;
    private final int column;

    private Failure(Sort sort, String message, int line, int column) {
        super(message, null, false, false);
        this.sort = sort;
        this.line = line;
        this.column = column;
    }

    public static Failure of(String message) {
        return new Failure(Sort.FAILED, message, 0, 0);
    }

    public static Failure of(Sort sort, String message) {
        return new Failure(sort, message, 0, 0);
    }

    /// The same at a place, unless a place is known already.
    public Failure at(int atLine, int atColumn) {
        return line > 0 ? this : new Failure(sort, message(), atLine, atColumn);
    }

    /// The same with other words and at no place yet.
    public Failure reworded(String message) {
        return new Failure(sort, message, 0, 0);
    }

    public Sort sort() {
        return sort;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    /// From 1; 0 while unknown.
    public int line() {
        return line;
    }

    /// From 1; 0 while unknown.
    public int column() {
        return column;
    }
}
