package dev.waymark.server;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.message.Query.Plans;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.operations.Operations;
import dev.waymark.operations.Proposal;
import dev.waymark.runtime.Waymark;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Plans: propose, look, approve, reject, apply.
@RestController
@RequestMapping("/api/v1/plans")
class PlanController {

    private final Waymark waymark;
    private final Operations operations;
    private final Replies replies;
    private final Problems problems;
    private final LiveRuns runs;

    PlanController(Waymark waymark, Replies replies, Problems problems, LiveRuns runs) {
        this.waymark = waymark;
        this.operations = waymark.operations();
        this.replies = replies;
        this.problems = problems;
        this.runs = runs;
    }

    /// @param options null for the defaults
    record Request(String environment, @Nullable OptionsBody options, @Nullable String reason) {}

    record Review(@Nullable String digest, @Nullable String reason) {}

    @PostMapping
    ResponseEntity<String> propose(
            @RequestBody String body,
            @RequestHeader(value = "Waymark-User", required = false) @Nullable String user) {
        Request request = waymark.documents().read(body, Request.class);
        PlanOptions options =
                request.options() == null ? PlanOptions.DEFAULT : request.options().options();
        Proposal proposal =
                operations
                        .proposePlan()
                        .propose(
                                EnvironmentName.sanitised(request.environment()),
                                options,
                                replies.by(user, request.reason()));
        return switch (proposal) {
            case Proposal.Proposed proposed ->
                    replies.created("/api/v1/plans/" + proposed.review().id(), proposed.review());
            case Proposal.NothingToDo nothing -> replies.ok(nothing);
            case Proposal.Unreadable _, Proposal.Unplannable _ -> problems.unplanned(proposal);
        };
    }

    @GetMapping
    ResponseEntity<String> list(
            @RequestParam(required = false) @Nullable String environment,
            @RequestParam(defaultValue = "50") int limit) {
        EnvironmentName name = environment == null ? null : EnvironmentName.sanitised(environment);
        return replies.ok(operations.answers().ask(new Plans(name, limit)));
    }

    @GetMapping("/{plan}")
    ResponseEntity<String> get(@PathVariable String plan) {
        return replies.ok(operations.registry().review(new PlanId(plan)));
    }

    @GetMapping("/{plan}/estimate")
    ResponseEntity<String> estimate(@PathVariable String plan) {
        PlanReview review = operations.registry().review(new PlanId(plan));
        return replies.ok(operations.estimatePlan().estimate(review.document()));
    }

    @PostMapping("/{plan}/approvals")
    ResponseEntity<String> approve(
            @PathVariable String plan,
            @RequestBody(required = false) @Nullable String body,
            @RequestHeader(value = "Waymark-User", required = false) @Nullable String user) {
        Review review = review(body);
        Digest digest = review.digest() == null ? null : new Digest(review.digest());
        return replies.ok(
                operations
                        .reviewPlan()
                        .approve(new PlanId(plan), digest, replies.by(user, review.reason())));
    }

    @PostMapping("/{plan}/rejections")
    ResponseEntity<String> reject(
            @PathVariable String plan,
            @RequestBody(required = false) @Nullable String body,
            @RequestHeader(value = "Waymark-User", required = false) @Nullable String user) {
        return replies.ok(
                operations
                        .reviewPlan()
                        .reject(new PlanId(plan), replies.by(user, review(body).reason())));
    }

    @PostMapping("/{plan}/apply")
    ResponseEntity<String> apply(
            @PathVariable String plan,
            @RequestHeader(value = "Waymark-User", required = false) @Nullable String user) {
        LiveRuns.Started started = runs.apply(new PlanId(plan), replies.by(user, null));
        return replies.accepted("/api/v1/runs/" + started.run(), started);
    }

    private Review review(@Nullable String body) {
        return body == null || body.isBlank()
                ? new Review(null, null)
                : waymark.documents().read(body, Review.class);
    }
}
