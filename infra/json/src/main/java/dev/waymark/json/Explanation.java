package dev.waymark.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import java.util.stream.Collectors;

/// Says in one sentence why a document cannot be read; never quotes the document.
final class Explanation {

    private Explanation() {}

    static String of(JsonProcessingException unreadable, Class<?> type) {
        return switch (unreadable) {
            case InvalidTypeIdException unknown ->
                    "This "
                            + type.getSimpleName()
                            + " was written by a newer version of the program: it says '"
                            + unknown.getTypeId()
                            + "' at "
                            + path(unknown)
                            + ". Update the program.";
            case JsonMappingException other ->
                    "This is not a " + type.getSimpleName() + ": look at " + path(other) + ".";
            default -> "This is not JSON.";
        };
    }

    private static String path(JsonMappingException unreadable) {
        String path =
                unreadable.getPath().stream().map(Explanation::step).collect(Collectors.joining());
        return "$" + path;
    }

    private static String step(JsonMappingException.Reference step) {
        return step.getFieldName() == null
                ? "[" + step.getIndex() + "]"
                : "." + step.getFieldName();
    }
}
