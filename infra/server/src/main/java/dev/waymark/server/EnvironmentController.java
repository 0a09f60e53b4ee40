package dev.waymark.server;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.Environments;
import dev.waymark.kernel.message.Query.HistoryOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.operations.Operations;
import dev.waymark.operations.Proposal;
import dev.waymark.runtime.Waymark;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Environments: now and then, history, comparison, rollback.
@RestController
@RequestMapping("/api/v1/environments")
class EnvironmentController {

    private final Waymark waymark;
    private final Operations operations;
    private final Replies replies;
    private final Problems problems;

    EnvironmentController(Waymark waymark, Replies replies, Problems problems) {
        this.waymark = waymark;
        this.operations = waymark.operations();
        this.replies = replies;
        this.problems = problems;
    }

    /// @param to generation to point at again
    record Rollback(long to, String reason, @Nullable Boolean catchUp) {}

    @GetMapping
    ResponseEntity<String> list() {
        return replies.ok(operations.answers().ask(new Environments()));
    }

    @GetMapping("/{name}")
    ResponseEntity<String> get(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Long generation,
            @RequestParam(required = false) @Nullable String at) {
        EnvironmentName environment = EnvironmentName.sanitised(name);
        Instant moment = at == null ? null : Instant.parse(at);
        return replies.ok(
                operations
                        .answers()
                        .ask(new EnvironmentAsOf(environment, generation, moment))
                        .orElseThrow(() ->
                                new Refused(
                                        generation == null
                                                ? new Refusal.NoSuchEnvironment(environment)
                                                : new Refusal.NoSuchGeneration(
                                                        environment, generation))));
    }

    @GetMapping("/{name}/history")
    ResponseEntity<String> history(@PathVariable String name) {
        return replies.ok(operations.answers().ask(new HistoryOf(EnvironmentName.sanitised(name))));
    }

    @GetMapping("/{name}/compare")
    ResponseEntity<String> compare(
            @PathVariable String name, @RequestParam long from, @RequestParam long to) {
        return replies.ok(
                operations.compareGenerations().compare(EnvironmentName.sanitised(name), from, to));
    }

    /// Makes the plan of a rollback; apply it like any other.
    @PostMapping("/{name}/rollbacks")
    ResponseEntity<String> rollBack(
            @PathVariable String name,
            @RequestBody String body,
            @RequestHeader(value = "Waymark-User", required = false) @Nullable String user) {
        Rollback request = waymark.documents().read(body, Rollback.class);
        Proposal proposal =
                operations
                        .rollBack()
                        .propose(
                                EnvironmentName.sanitised(name),
                                request.to(),
                                Boolean.TRUE.equals(request.catchUp()),
                                replies.by(user, request.reason()));
        return switch (proposal) {
            case Proposal.Proposed proposed ->
                    replies.created("/api/v1/plans/" + proposed.review().id(), proposed.review());
            case Proposal.NothingToDo nothing -> replies.ok(nothing);
            case Proposal.Unreadable _, Proposal.Unplannable _ -> problems.unplanned(proposal);
        };
    }

    @DeleteMapping("/{name}")
    ResponseEntity<String> invalidate(
            @PathVariable String name,
            @RequestHeader(value = "Waymark-User", required = false) @Nullable String user) {
        EnvironmentName environment = EnvironmentName.sanitised(name);
        operations.invalidateEnvironment().invalidate(environment, replies.by(user, null));
        return replies.ok(environment);
    }
}
