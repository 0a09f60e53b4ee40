package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.PlanOptionsBuilder;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.runtime.Waymark;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// The flags of a plan as options.
record PlanFlags(Waymark waymark, JsonNode step) {

    /// @throws NotOffered when there is no such flag
    PlanOptions options() {
        PlanOptionsBuilder options = PlanOptions.builder();
        step.path("flags")
                .properties()
                .forEach(flag -> set(options, flag.getKey(), flag.getValue()));
        return options.choices(choices()).build();
    }

    private static void set(PlanOptionsBuilder options, String flag, JsonNode value) {
        String text = value.asText();
        boolean given = value.asBoolean();
        switch (flag) {
            case "start" -> options.start(text);
            case "end" -> options.end(text);
            case "execution-time" -> options.executionTime(text);
            case "create-from" -> options.createFrom(text);
            case "restate-model" -> options.restateModels(texts(value));
            case "no-gaps" -> options.noGaps(given);
            case "skip-backfill", "dry-run" -> options.skipBackfill(given);
            case "empty-backfill" -> options.emptyBackfill(given);
            case "forward-only" -> options.forwardOnly(given);
            case "allow-destructive-model" -> options.allowDestructiveModels(texts(value));
            case "allow-additive-model" -> options.allowAdditiveModels(texts(value));
            case "effective-from" -> options.effectiveFrom(text);
            case "no-auto-categorization" -> options.noAutoCategorization(given);
            case "include-unmodified" -> options.includeUnmodified(given);
            case "select-model" -> options.selectModels(texts(value));
            case "backfill-model" -> options.backfillModels(texts(value));
            case "enable-preview" -> options.enablePreview(given);
            case "run" -> options.run(given);
            case "ignore-cron" -> options.ignoreCron(given);
            case "min-intervals" -> options.minIntervals(value.asInt());
            case "skip-tests" -> options.skipTests(given);
            case "test-changed-only" -> options.testChangedOnly(given);
            case "skip-linter" -> options.skipLinter(given);
            default -> silent(flag);
        }
    }

    /// Flags that only say what is shown or asked on the way.
    private static void silent(String flag) {
        if (!List.of("auto-apply", "no-prompts", "no-diff", "explain", "diff-rendered", "verbose")
                .contains(flag)) {
            throw new NotOffered("plan --" + flag);
        }
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray() ? Json.texts(value) : List.of(value.asText());
    }

    private SortedMap<ModelName, Category> choices() {
        SortedMap<ModelName, Category> choices = new TreeMap<>();
        step.path("choices")
                .properties()
                .forEach(choice ->
                        choices.put(
                                waymark.modelName(choice.getKey()),
                                Category.valueOf(
                                        choice.getValue().asText().toUpperCase(Locale.ROOT))));
        return choices;
    }
}
