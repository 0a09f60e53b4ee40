package dev.waymark.server;

import dev.waymark.kernel.message.Documents.UnreadableDocument;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.operations.Proposal;
import dev.waymark.runtime.PlanRefused;
import dev.waymark.runtime.Waymark;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Everything that does not work, as a problem document (RFC 9457) with a stable type.
@RestControllerAdvice
class Problems {

    private final Waymark waymark;

    Problems(Waymark waymark) {
        this.waymark = waymark;
    }

    /// @param type stable name of the problem
    /// @param facts what refused, in full; null when there is nothing beyond the detail
    record Problem(String type, String title, int status, String detail, @Nullable Object facts) {}

    @ExceptionHandler
    ResponseEntity<String> refused(Refused refused) {
        Refusal refusal = refused.refusal();
        return problem(status(refusal), type(refusal), refusal.explanation(), refusal);
    }

    @ExceptionHandler
    ResponseEntity<String> unplannable(PlanRefused refused) {
        String detail =
                refused.getMessage() == null ? "The plan cannot be made." : refused.getMessage();
        return problem(422, "project-has-errors", detail, refused.diagnostics());
    }

    @ExceptionHandler
    ResponseEntity<String> wrongArgument(IllegalArgumentException wrong) {
        return problem(400, "wrong-argument", String.valueOf(wrong.getMessage()), null);
    }

    @ExceptionHandler
    ResponseEntity<String> unreadable(UnreadableDocument unreadable) {
        return problem(400, "unreadable-body", String.valueOf(unreadable.getMessage()), null);
    }

    @ExceptionHandler
    ResponseEntity<String> other(Exception failure) {
        return failure instanceof ErrorResponse known
                ? problem(
                        known.getStatusCode().value(),
                        "request",
                        String.valueOf(known.getBody().getDetail()),
                        null)
                : problem(
                        500,
                        "unforeseen",
                        "Something that nobody foresaw went wrong: "
                                + failure.getClass().getSimpleName(),
                        null);
    }

    /// A proposal that did not become a plan.
    ResponseEntity<String> unplanned(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Unreadable unreadable ->
                    problem(
                            422,
                            "project-has-errors",
                            "The project's files have errors.",
                            unreadable.diagnostics());
            case Proposal.Unplannable no ->
                    problem(422, no.problem().replace('_', '-'), no.message(), null);
            case Proposal.NothingToDo _, Proposal.Proposed _ ->
                    throw new IllegalArgumentException("this proposal is no problem");
        };
    }

    void write(HttpServletResponse response, int status, String type, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write(document(status, type, detail, null));
    }

    private ResponseEntity<String> problem(
            int status, String type, String detail, @Nullable Object facts) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document(status, type, detail, facts));
    }

    private String document(int status, String type, String detail, @Nullable Object facts) {
        return waymark.documents()
                .write(new Problem(type, type.replace('-', ' '), status, detail, facts));
    }

    private static String type(Refusal refusal) {
        return refusal.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static int status(Refusal refusal) {
        return type(refusal).startsWith("no-such-") ? 404 : 409;
    }
}
