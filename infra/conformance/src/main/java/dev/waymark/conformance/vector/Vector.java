package dev.waymark.conformance.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// One recorded question with its answer.
///
/// @param tags what it exercises; a sub-family is a tag
/// @param content as recorded
public record Vector(String id, Family family, List<String> tags, JsonNode content) {}
