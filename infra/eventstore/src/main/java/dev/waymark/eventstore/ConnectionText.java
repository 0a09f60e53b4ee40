package dev.waymark.eventstore;

import dev.waymark.eventstore.StateUnavailable.Reason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The properties of a `state_connection`, one by one. Keys that nobody knows are the reader's of
/// the project to name.
record ConnectionText(Map<String, Object> properties) {

    @Nullable String text(String key) {
        Object given = properties.get(key);
        return given == null || given.toString().isEmpty() ? null : given.toString();
    }

    String needed(String key) {
        String given = text(key);
        if (given == null) {
            throw refusal("It has no '%s'. Add it.".formatted(key));
        }
        return given;
    }

    int number(String key, int otherwise) {
        String given = text(key);
        if (given == null) {
            return otherwise;
        }
        if (given.matches("[1-9][0-9]{0,4}")) {
            return Integer.parseInt(given);
        }
        throw refusal("'%s' is a number from 1 on, not '%s'.".formatted(key, given));
    }

    private static StateUnavailable refusal(String what) {
        return new StateUnavailable(
                Reason.SETTINGS, "The gateway's state_connection cannot be used. " + what);
    }

    /// Without the values, one of which is a password.
    @Override
    public String toString() {
        return properties.keySet().toString();
    }
}
