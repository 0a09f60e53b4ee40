package dev.waymark.checking.unittest.definition;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with one test.
final class Problems {

    private final String test;
    private final List<Diagnostic> found = new ArrayList<>();

    Problems(String test) {
        this.test = test;
    }

    void add(String what, String mend, Location at) {
        found.add(Diagnostic.error("test-invalid", "Test '" + test + "': " + what, mend, at));
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }
}
