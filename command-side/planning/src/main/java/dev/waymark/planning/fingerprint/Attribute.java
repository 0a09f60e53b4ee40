package dev.waymark.planning.fingerprint;

import dev.waymark.kernel.snapshot.Checksum;
import org.jspecify.annotations.Nullable;

/// One property of a model that is hashed.
///
/// @param label as a person writes it in a MODEL block where there is such a property
/// @param value as text; null when not given
public record Attribute(String label, @Nullable String value) {

    String hashed() {
        return label + "=" + (value == null ? "" : value);
    }

    /// The same as [#hashed], as the next value of a checksum.
    void addTo(Checksum sum) {
        sum.next().piece(label).piece("=").piece(value == null ? "" : value);
    }
}
