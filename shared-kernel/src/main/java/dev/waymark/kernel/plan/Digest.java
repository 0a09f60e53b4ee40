package dev.waymark.kernel.plan;

/// SHA-256 of a plan's document, lower-case hexadecimal. An approval belongs to exactly one.
public record Digest(String value) {

    /// The first twelve characters, enough for people.
    public String brief() {
        return value.substring(0, Math.min(12, value.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
