package dev.waymark.cli.view;

import dev.waymark.operations.SteerRun.Steered;

/// What came of somebody's wish that a run should stop.
public final class SteeredView {

    private SteeredView() {}

    public static String text(Steered steered) {
        return switch (steered) {
            case Steered.Asked asked ->
                    "Run %s stops as soon as its running batches have ended: %s has been told.%n"
                            .formatted(asked.run(), asked.holder());
            case Steered.Ended ended ->
                    "Run %s has stopped: no process was carrying it out any more.%n"
                            .formatted(ended.run());
        };
    }
}
