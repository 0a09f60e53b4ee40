package dev.waymark.kernel.plan;

import java.time.Instant;

/// One person's consent to one digest.
public record Approval(String by, Digest digest, Instant at) {}
