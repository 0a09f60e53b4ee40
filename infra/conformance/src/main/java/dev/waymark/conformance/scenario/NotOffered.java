package dev.waymark.conformance.scenario;

/// A command, or a flag of one, that Waymark does not offer yet.
final class NotOffered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    NotOffered(String what) {
        super(what);
        this.what = what;
    }

    String what() {
        return what;
    }
}
