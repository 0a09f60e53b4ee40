package dev.waymark.operations;

import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Commands;
import dev.waymark.kernel.message.Digests;
import dev.waymark.kernel.message.Documents;
import dev.waymark.kernel.message.PlanCommand.ProposePlan;
import dev.waymark.kernel.message.PlanCommand.SupersedePlan;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.PlanOf;
import dev.waymark.kernel.message.Query.Plans;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.kernel.plan.PlanSummary;
import dev.waymark.kernel.run.RunReport;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The book of plans: enters each once, and finds it again.
public final class Registry {

    private static final int RECENT = 50;

    private final Commands commands;
    private final Answers answers;
    private final Documents documents;
    private final Ids ids;

    public Registry(Commands commands, Answers answers, Documents documents, Ids ids) {
        this.commands = commands;
        this.answers = answers;
        this.documents = documents;
        this.ids = ids;
    }

    /// Enters a plan. The very same plan by the same author is entered once; an older open one of
    /// that author for the same environment is superseded.
    public PlanReview record(Plan plan, Provenance by) {
        Digest digest = Digests.of(documents, plan);
        Optional<PlanSummary> open = open(plan, by);
        Optional<PlanSummary> same = open.filter(it -> it.digest().equals(digest));
        return same.isPresent() ? review(same.get().id()) : enter(plan, digest, open, by);
    }

    /// Gets ready to enter a plan while it is being computed. What fails here fails again when it
    /// is entered, and is told then.
    ///
    /// @param alike something that a plan holds too
    public void prepare(Object alike) {
        Thread.ofPlatform()
                .daemon()
                .name("prepare-registry")
                .uncaughtExceptionHandler((_, _) -> {})
                .start(() -> {
                    commands.prepare();
                    Digests.of(documents, alike);
                });
    }

    /// @throws Refused when there is no such plan, or this program is too old to read it whole
    public PlanReview review(PlanId id) {
        PlanReview review =
                answers.ask(new PlanOf(id))
                        .orElseThrow(() -> new Refused(new Refusal.NoSuchPlan(id)));
        int format = review.document().formatVersion();
        if (format > Plan.FORMAT_VERSION) {
            throw new Refused(new Refusal.PlanIsNewer(id, format));
        }
        return review;
    }

    /// Enters a plan beside all others: what is due can be computed while people review changes.
    public PlanReview enter(Plan plan, Provenance by) {
        return enter(plan, Digests.of(documents, plan), by);
    }

    /// What was just written is not read back: it may be large.
    private PlanReview enter(Plan plan, Digest digest, Provenance by) {
        PlanId id = ids.nextPlan();
        commands.send(new ProposePlan(id, plan, digest), by);
        return new PlanReview(
                id,
                plan,
                digest,
                by.person(),
                by.at().truncatedTo(ChronoUnit.MICROS), // as it will be read back
                by.reason(),
                PlanReview.Status.PROPOSED,
                List.of(),
                null,
                null);
    }

    /// In place of an older one.
    private PlanReview enter(Plan plan, Digest digest, Optional<PlanSummary> older, Provenance by) {
        PlanReview entered = enter(plan, digest, by);
        older.filter(open -> !isBeingApplied(open))
                .ifPresent(open -> supersede(open.id(), entered.id(), by));
        return entered;
    }

    /// A run may have begun meanwhile; it goes on.
    private void supersede(PlanId older, PlanId newer, Provenance by) {
        try {
            commands.send(new SupersedePlan(older, newer), by);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof Refusal.PlanIsBeingApplied)) {
                throw refused;
            }
        }
    }

    /// A newer plan must not pull the rug from under a run. Asks for no whole plan: it may be
    /// large.
    private boolean isBeingApplied(PlanSummary plan) {
        return Optional.ofNullable(plan.run())
                .flatMap(run -> answers.ask(new RunOf(run)))
                .filter(report -> report.status() == RunReport.Status.RUNNING)
                .isPresent();
    }

    private Optional<PlanSummary> open(Plan plan, Provenance by) {
        return answers.ask(new Plans(plan.environment(), RECENT)).stream()
                .filter(summary -> summary.status().isOpen() && summary.author().equals(by.actor()))
                .findFirst();
    }
}
