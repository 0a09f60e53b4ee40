package dev.waymark.planning.selection;

/// A selection that cannot be read. Only thrown inside this package.
final class SelectionSyntax extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SelectionSyntax(String text, String what) {
        super("The selection `" + text + "` " + what);
    }

    String explanation() {
        return String.valueOf(getMessage());
    }
}
