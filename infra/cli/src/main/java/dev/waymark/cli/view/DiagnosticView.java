package dev.waymark.cli.view;

import dev.waymark.kernel.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Diagnostics as compilers print them, and a sum at the end.
public final class DiagnosticView {

    public String text(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return "";
        }
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        return lines(diagnostics)
                + (errors == 0 ? "" : Amount.of(errors, "error") + "." + System.lineSeparator());
    }

    /// Without the sum.
    String lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(DiagnosticView::line).collect(Collectors.joining());
    }

    private static String line(Diagnostic diagnostic) {
        String place = diagnostic.at() == null ? "" : diagnostic.at() + ": ";
        String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
        return place
                + severity
                + ": "
                + diagnostic.summary()
                + " ["
                + diagnostic.code()
                + "]"
                + System.lineSeparator()
                + (diagnostic.mend().isEmpty()
                        ? ""
                        : "    " + diagnostic.mend() + System.lineSeparator());
    }
}
