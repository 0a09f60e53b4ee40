package dev.waymark.eventstore.verify;

import java.util.List;

/// What a check of the whole state found.
///
/// @param events how many the log has
/// @param findings one sentence for each thing that is wrong
public record Verification(long events, List<String> findings) {

    public boolean isSound() {
        return findings.isEmpty();
    }
}
