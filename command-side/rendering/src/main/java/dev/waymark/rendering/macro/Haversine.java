package dev.waymark.rendering.macro;

import dev.waymark.rendering.dialect.Spelling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `@HAVERSINE_DISTANCE(lat1, lon1, lat2, lon2[, 'mi' or 'km'])`.
final class Haversine implements Macro {

    @Override
    public String name() {
        return "HAVERSINE_DISTANCE";
    }

    @Override
    public Parameters parameters() {
        return Parameters.of("lat1", "lon1", "lat2", "lon2").optionally("unit");
    }

    @Override
    public List<String> expand(Call call) {
        @Nullable String given = call.optional("unit");
        String unit = given == null ? "mi" : Fragments.bare(given, call.dialect());
        return switch (unit) {
            case "mi" -> List.of(distance(call) + " * 1.0");
            case "km" -> List.of(distance(call) + " * 1.60934");
            default ->
                    call.refuse(
                            "Invalid unit '" + unit + "'. Expected 'mi' or 'km'.",
                            "Use 'mi' or 'km'.");
        };
    }

    private static String distance(Call call) {
        String lat1 = call.required("lat1");
        String lat2 = call.required("lat2");
        String latitudes = half(call, lat2, lat1);
        String longitudes = half(call, call.required("lon2"), call.required("lon1"));
        return "7922 * ASIN(SQRT((POWER(SIN(RADIANS("
                + latitudes
                + ")), 2)) + (COS(RADIANS("
                + lat1
                + ")) * COS(RADIANS("
                + lat2
                + ")) * POWER(SIN(RADIANS("
                + longitudes
                + ")), 2))))";
    }

    private static String half(Call call, String to, String from) {
        String minuend = Fragments.operand(to, call.dialect());
        String subtrahend = Fragments.operand(from, call.dialect());
        return Spelling.of(call.dialect()).quotient("(" + minuend + " - " + subtrahend + ")", "2");
    }
}
