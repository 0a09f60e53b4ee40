package dev.waymark.server;

import dev.waymark.checking.unittest.TestSelection;
import dev.waymark.runtime.Waymark;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the project promises of itself: unit tests and the linter.
@RestController
@RequestMapping("/api/v1")
class CheckController {

    private final Waymark waymark;
    private final Replies replies;

    CheckController(Waymark waymark, Replies replies) {
        this.waymark = waymark;
        this.replies = replies;
    }

    /// @param tests test files, `FILE::TEST`, or files of models; null for all
    /// @param patterns parts of `FILE::TEST`; null for all
    record Tests(@Nullable List<String> tests, @Nullable List<String> patterns) {}

    /// @param models null for all
    record Lint(@Nullable List<String> models) {}

    @PostMapping("/tests")
    ResponseEntity<String> test(@RequestBody(required = false) @Nullable String body) {
        Tests asked = waymark.documents().read(orNothing(body), Tests.class);
        return replies.ok(
                waymark.test(new TestSelection(orNone(asked.tests()), orNone(asked.patterns()))));
    }

    @PostMapping("/lint")
    ResponseEntity<String> lint(@RequestBody(required = false) @Nullable String body) {
        Lint asked = waymark.documents().read(orNothing(body), Lint.class);
        return replies.ok(waymark.lint(orNone(asked.models())));
    }

    private static String orNothing(@Nullable String body) {
        return body == null || body.isBlank() ? "{}" : body;
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
