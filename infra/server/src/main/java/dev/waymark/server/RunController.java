package dev.waymark.server;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Query.BatchesOf;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.message.Query.Runs;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.run.StopWish;
import dev.waymark.operations.SteerRun;
import dev.waymark.runtime.Waymark;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Runs: look, follow, stop, go on.
@RestController
@RequestMapping("/api/v1/runs")
class RunController {

    private final Waymark waymark;
    private final Answers answers;
    private final SteerRun steer;
    private final Replies replies;
    private final LiveRuns runs;
    private final RunFeed feed;

    RunController(Waymark waymark, Replies replies, LiveRuns runs, RunFeed feed) {
        this.waymark = waymark;
        this.answers = waymark.operations().answers();
        this.steer = waymark.operations().steerRun();
        this.replies = replies;
        this.runs = runs;
        this.feed = feed;
    }

    @GetMapping
    ResponseEntity<String> list(
            @RequestParam(required = false) @Nullable String environment,
            @RequestParam(defaultValue = "50") int limit) {
        EnvironmentName name = environment == null ? null : EnvironmentName.sanitised(environment);
        return replies.ok(answers.ask(new Runs(name, limit)));
    }

    @GetMapping("/{run}")
    ResponseEntity<String> get(@PathVariable String run) {
        return replies.ok(report(run));
    }

    /// What it computed, batch by batch, with the SQL that the engine was given.
    @GetMapping("/{run}/batches")
    ResponseEntity<String> batches(
            @PathVariable String run,
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(defaultValue = "100") int limit) {
        ModelName about = model == null ? null : waymark.modelName(model);
        return replies.ok(answers.ask(new BatchesOf(report(run).id(), about, limit)));
    }

    @PostMapping("/{run}/cancel")
    ResponseEntity<String> cancel(
            @PathVariable String run,
            @RequestHeader(value = "Waymark-User", required = false) @Nullable String user) {
        return stop(run, StopWish.CANCEL, user);
    }

    @PostMapping("/{run}/pause")
    ResponseEntity<String> pause(
            @PathVariable String run,
            @RequestHeader(value = "Waymark-User", required = false) @Nullable String user) {
        return stop(run, StopWish.PAUSE, user);
    }

    private ResponseEntity<String> stop(String run, StopWish wish, @Nullable String user) {
        steer.stop(report(run).id().value(), wish, replies.by(user, null));
        return replies.accepted("/api/v1/runs/" + run, report(run));
    }

    @PostMapping("/{run}/resume")
    ResponseEntity<String> resume(
            @PathVariable String run,
            @RequestHeader(value = "Waymark-User", required = false) @Nullable String user) {
        return replies.accepted(
                "/api/v1/runs/" + run, runs.resume(new RunId(run), replies.by(user, null)));
    }

    @PostMapping("/{run}/retry")
    ResponseEntity<String> retry(
            @PathVariable String run,
            @RequestHeader(value = "Waymark-User", required = false) @Nullable String user) {
        return replies.accepted(
                "/api/v1/runs/" + run, runs.retry(new RunId(run), replies.by(user, null)));
    }

    /// Progress as server-sent events; the id of each is its position in the log, so a reader can
    /// go on where it was.
    @GetMapping(path = "/{run}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(
            @PathVariable String run,
            @RequestHeader(value = "Last-Event-ID", required = false) @Nullable Long last,
            @RequestParam(required = false) @Nullable Long since) {
        long after = last != null ? last : since != null ? since : 0;
        return feed.follow(report(run).id(), after);
    }

    private RunReport report(String run) {
        RunId id = new RunId(run);
        return answers.ask(new RunOf(id)).orElseThrow(() -> new Refused(new Refusal.NoSuchRun(id)));
    }
}
