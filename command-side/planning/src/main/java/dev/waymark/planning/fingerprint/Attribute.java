package dev.waymark.planning.fingerprint;

import org.jspecify.annotations.Nullable;

/// One property of a model that is hashed.
///
/// @param label as a person writes it in a MODEL block where there is such a property
/// @param value as text; null when not given
public record Attribute(String label, @Nullable String value) {

    String hashed() {
        return label + "=" + (value == null ? "" : value);
    }
}
