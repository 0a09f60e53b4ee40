package dev.waymark.applying.query;

/// A model whose statements cannot be written down: an undefined macro, an audit that does not
/// exist.
public final class Unrunnable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unrunnable(String message) {
        super(message);
    }
}
