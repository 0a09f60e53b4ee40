package dev.waymark.checking.unittest.trial;

/// A test could not be carried out.
final class TrialError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrialError(String message) {
        super(message);
    }
}
