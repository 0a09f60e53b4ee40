package dev.waymark.cli.view;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Diagnostics as compilers print them, and a sum at the end.
public final class DiagnosticView {

    /// Of notes that say the same about different models; projects may have hundreds.
    private static final int FEW = 3;

    /// With the first few of all notes that are alike, and how many more there are.
    public String brief(List<Diagnostic> diagnostics) {
        Map<String, Integer> alike = new LinkedHashMap<>();
        List<Diagnostic> told =
                diagnostics.stream()
                        .filter(diagnostic ->
                                diagnostic.severity() != Severity.NOTE
                                        || alike.merge(diagnostic.code(), 1, Integer::sum) <= FEW)
                        .toList();
        return text(told)
                + alike.entrySet().stream()
                        .filter(code -> code.getValue() > FEW)
                        .map(code -> more(code.getKey(), code.getValue() - FEW))
                        .collect(Collectors.joining());
    }

    private static String more(String code, int number) {
        return "note: %s like it; `waymark info` shows all [%s]%n"
                .formatted(Amount.of(number, "more note"), code);
    }

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
