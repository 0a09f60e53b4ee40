package dev.waymark.server;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Query.AuditLogOf;
import dev.waymark.kernel.message.Query.EventsAfter;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.runtime.Waymark;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The audit log, and the raw events from which people build read models of their own.
@RestController
@RequestMapping("/api/v1")
class LogController {

    private final Waymark waymark;
    private final Answers answers;
    private final Replies replies;

    LogController(Waymark waymark, Replies replies) {
        this.waymark = waymark;
        this.answers = waymark.operations().answers();
        this.replies = replies;
    }

    @GetMapping("/audit-log")
    ResponseEntity<String> auditLog(
            @RequestParam(required = false) @Nullable String environment,
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "false") boolean sql) {
        EnvironmentName name = environment == null ? null : EnvironmentName.sanitised(environment);
        ModelName about = model == null ? null : waymark.modelName(model);
        return replies.ok(answers.ask(new AuditLogOf(name, about, limit, sql)));
    }

    /// A document for each line; ask again with `after` the last position to go on.
    @GetMapping("/events")
    ResponseEntity<String> events(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000") int limit) {
        return replies.lines(answers.ask(new EventsAfter(after, limit)));
    }
}
