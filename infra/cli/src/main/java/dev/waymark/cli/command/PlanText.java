package dev.waymark.cli.command;

import dev.waymark.cli.Output;
import dev.waymark.cli.view.PlanView;
import dev.waymark.cli.view.PlanView.Part;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.runtime.Waymark;
import java.util.Set;

/// A plan for people, with what applying it will probably take.
record PlanText(Waymark waymark, Output output) {

    String of(PlanReview review, Set<Part> parts) {
        return new PlanView(parts, output.paint())
                .text(review, waymark.operations().estimatePlan().estimate(review.document()));
    }
}
