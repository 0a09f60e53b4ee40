package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.conformance.vector.Folder;
import dev.waymark.conformance.vector.Vector;
import dev.waymark.conformance.vector.Verdict;
import java.util.ArrayList;
import java.util.List;

/// Plays the steps of a scenario, and judges what was answered after each one.
public final class ScenarioPlayer {

    private ScenarioPlayer() {}

    /// @param part that is compared
    public static Verdict play(Vector vector, Part part) {
        return played(vector, part).judged(part);
    }

    /// Plays once and judges the parts apart: what plans say, and the data.
    public static List<Verdict> play(Vector vector) {
        Played played = played(vector, Part.ALL);
        return List.of(played.judged(Part.PLAN), played.judged(Part.DATA));
    }

    private static Played played(Vector vector, Part part) {
        List<JsonNode> said = new ArrayList<>();
        try (Folder folder = Folder.temporary();
                Stage stage = new Stage(folder, vector.content(), part)) {
            vector.content().get("steps").forEach(step -> said.add(stage.play(step)));
        } catch (RuntimeException broken) {
            return new Played(vector, said, broken.toString());
        }
        return new Played(vector, said, null);
    }
}
