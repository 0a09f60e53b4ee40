package dev.waymark.cli.view;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Pointer;

/// What an environment holds or held.
public final class PointerView {

    public String text(Pointer pointer) {
        Names names = Names.of(pointer.entries().keySet());
        Grid grid = new Grid("MODEL", "SNAPSHOT", "VERSION", "VIEW", "TABLE");
        for (Entry entry : pointer.entries().values()) {
            grid.line(
                    names.show(entry.snapshot().name()),
                    entry.snapshot().identifier(),
                    entry.version(),
                    entry.table() == null ? "-" : String.valueOf(entry.view()),
                    entry.table() == null ? "-" : entry.table());
        }
        return heading(pointer) + grid.text();
    }

    private static String heading(Pointer pointer) {
        return "%s at generation %d, pointed %s UTC by %s%s%s%n"
                .formatted(
                        pointer.environment(),
                        pointer.generation(),
                        Moments.show(pointer.pointedAt()),
                        pointer.pointedBy(),
                        pointer.plan() == null ? "" : " (plan " + pointer.plan() + ")",
                        pointer.isFinalised() ? "" : "; its views have not moved yet");
    }
}
