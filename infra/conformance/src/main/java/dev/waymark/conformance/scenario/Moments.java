package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.interval.Interval;
import java.util.Comparator;

/// Moments and ranges as recordings write them.
final class Moments {

    static final Comparator<Interval> ORDER =
            Comparator.comparing(Interval::start).thenComparing(Interval::end);

    private Moments() {}

    static ArrayNode range(Interval range) {
        return Json.MAPPER
                .createArrayNode()
                .add(range.start().toString())
                .add(range.end().toString());
    }

    static ArrayNode ranges(Iterable<Interval> ranges) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        ranges.forEach(range -> array.add(range(range)));
        return array;
    }
}
