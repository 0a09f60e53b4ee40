package dev.waymark.conformance.scenario;

import dev.waymark.kernel.model.Model;

/// The kinds as recordings call them.
final class Kinds {

    private Kinds() {}

    static String label(Model model) {
        return model.isStandaloneAudit() ? "AUDIT" : model.kind().label();
    }
}
