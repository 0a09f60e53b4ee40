package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunOutcome;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.plan.RunOptions;
import dev.waymark.operations.RunEnvironment.Cadence;
import dev.waymark.runtime.Waymark;
import java.util.List;

/// `run`: computes what has become due.
final class RunCommand implements Command {

    @Override
    public void play(Stage stage, JsonNode step, ObjectNode answer) {
        Waymark waymark = stage.waymark();
        Heard heard = new Heard(stage);
        String environment = PlanCommand.environment(waymark, step);
        try {
            Cadence came =
                    waymark.operations()
                            .runEnvironment()
                            .run(
                                    EnvironmentName.sanitised(environment),
                                    options(step.path("flags")),
                                    Conduct.with(CircuitBreaker.NONE).telling(heard),
                                    waymark.provenance());
            tell(came, heard, answer);
        } finally {
            heard.tell(answer);
        }
    }

    private static RunOptions options(JsonNode flags) {
        RunOptions options = RunOptions.DEFAULT;
        for (var flag : flags.properties()) {
            options = with(options, flag.getKey(), flag.getValue());
        }
        return options;
    }

    private static RunOptions with(RunOptions options, String flag, JsonNode value) {
        return switch (flag) {
            case "start" -> options.between(value.asText(), options.end());
            case "end" -> options.between(options.start(), value.asText());
            case "select-model" -> options.selecting(texts(value));
            case "ignore-cron" -> value.asBoolean() ? options.ignoringCron() : options;
            case "no-auto-upstream" -> value.asBoolean() ? options.withoutUpstream() : options;
            case "skip-janitor" -> value.asBoolean() ? options.withoutJanitor() : options;
            default -> throw new NotOffered("run --" + flag);
        };
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray() ? Json.texts(value) : List.of(value.asText());
    }

    private static void tell(Cadence came, Heard heard, ObjectNode answer) {
        switch (came) {
            case Cadence.Ran ran -> answer.put("run", outcome(ran.outcome(), heard));
            case Cadence.NothingDue _ -> answer.put("run", "nothing_to_do");
            case Cadence.Unreadable unreadable ->
                    answer.set("error", Errors.of(unreadable.diagnostics()));
            case Cadence.Impossible no ->
                    answer.set("error", Errors.of(no.problem(), no.message()));
        }
    }

    private static String outcome(RunOutcome outcome, Heard heard) {
        return switch (outcome) {
            case RunOutcome.Succeeded _ -> "success";
            case RunOutcome.NothingToDo _ -> "nothing_to_do";
            case RunOutcome.Stopped stopped -> {
                heard.stopped(stopped);
                yield "failure";
            }
        };
    }
}
