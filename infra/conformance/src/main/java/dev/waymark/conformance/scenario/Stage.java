package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Folder;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.message.Refused;
import dev.waymark.runtime.PlanRefused;
import dev.waymark.runtime.Settings;
import dev.waymark.runtime.Waymark;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where one scenario is played: its folder, its clock, its labels, and Waymark over them, which is
/// opened anew when the project's settings change.
final class Stage implements AutoCloseable {

    /// Field of an answer that says which command nobody offers.
    static final String NOT_OFFERED = "not_offered";

    private static final String PLACE = "{warehouse}";

    private final Folder folder;
    private final JsonNode scenario;
    private final Part part;
    private final StandingClock clock = new StandingClock();
    private final Labels labels = new Labels();
    private final Map<String, PlanId> held = new HashMap<>();
    private @Nullable Waymark waymark;
    private @Nullable String gateway;

    /// @param part that will be compared; the state is not read where nobody asks for it
    Stage(Folder folder, JsonNode scenario, Part part) {
        this.folder = folder;
        this.part = part;
        this.scenario = scenario;
        write(scenario.get("files"));
    }

    /// What the command of a step answers, and what there is afterwards.
    JsonNode play(JsonNode step) {
        prepare(step);
        ObjectNode answer = Json.object();
        Optional<Command> command = Commands.named(step.get("command").asText());
        if (command.isEmpty()) {
            return answer.put(NOT_OFFERED, step.get("command").asText());
        }
        try {
            command.get().play(this, step, answer);
        } catch (NotOffered missing) {
            return answer.put(NOT_OFFERED, missing.what());
        } catch (Refused refused) {
            answer.set("error", Errors.of(refused));
        } catch (PlanRefused unreadable) {
            answer.set("error", Errors.of(unreadable));
        } catch (WarehouseFailure | IllegalArgumentException failure) {
            answer.set("error", Errors.other(failure));
        }
        if (part.includesData() && !step.has("hold")) {
            state(answer);
        }
        return answer;
    }

    private void state(ObjectNode answer) {
        try {
            answer.set("state", new StateAnswer(this, scenario.path("inspect")).read());
        } catch (PlanRefused _) {
            // Without readable settings nobody knows where the warehouse lies.
            answer.remove("state");
        } catch (WarehouseFailure unreachable) {
            answer.putObject("state").put("broken", String.valueOf(unreachable.getMessage()));
        }
    }

    private void prepare(JsonNode step) {
        clock.set(Instant.parse(step.get("at").asText()));
        JsonNode files = step.path("files");
        String asked = step.has("gateway") ? step.get("gateway").asText() : null;
        boolean settings =
                files.properties().stream().anyMatch(file -> !file.getKey().contains("/"));
        if (settings || !Objects.equals(asked, gateway)) {
            closeWaymark();
        }
        gateway = asked;
        if (files.isObject()) {
            write(files);
        }
    }

    private void write(JsonNode files) {
        String warehouse = folder.path().resolve("project/warehouse.duckdb").toString();
        project().write(files, text -> text.replace(PLACE, warehouse));
    }

    private Folder project() {
        return new Folder(folder.path().resolve("project"));
    }

    /// Opened when first needed.
    Waymark waymark() {
        Waymark open = waymark;
        if (open == null) {
            open =
                    Waymark.open(
                            new Settings(
                                    List.of(project().path()),
                                    gateway,
                                    folder.path().resolve("state"),
                                    "conformance",
                                    "conformance",
                                    Map.of(),
                                    clock));
            waymark = open;
        }
        return open;
    }

    Warehouse warehouse() {
        return waymark().warehouses().of(null);
    }

    Labels labels() {
        return labels;
    }

    /// Plans that were made and are kept, by the name that the scenario gives them.
    Map<String, PlanId> held() {
        return held;
    }

    private void closeWaymark() {
        Waymark open = waymark;
        if (open != null) {
            open.close();
        }
        waymark = null;
    }

    @Override
    public void close() {
        closeWaymark();
    }
}
