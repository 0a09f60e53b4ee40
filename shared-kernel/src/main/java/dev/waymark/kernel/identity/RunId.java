package dev.waymark.kernel.identity;

/// Names one run.
public record RunId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
