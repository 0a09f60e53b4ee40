package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What one command of a scenario does through the operations that doors use.
@FunctionalInterface
interface Command {

    /// @param step with the command's arguments
    /// @param answer where what was said is written, under the names that recordings use
    /// @throws NotOffered when part of it is missing
    void play(Stage stage, JsonNode step, ObjectNode answer);
}
