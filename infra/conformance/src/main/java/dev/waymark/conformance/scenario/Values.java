package dev.waymark.conformance.scenario;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A value of the warehouse as recordings write it.
final class Values {

    private Values() {}

    static JsonNode json(@Nullable Object value) {
        return switch (value) {
            case null -> NullNode.getInstance();
            case Boolean truth -> BooleanNode.valueOf(truth);
            case BigDecimal exact -> TextNode.valueOf(exact.toPlainString());
            case Float real -> number(real.doubleValue());
            case Double real -> number(real);
            case Number whole -> DecimalNode.valueOf(new BigDecimal(whole.toString()));
            case LocalDateTime local -> TextNode.valueOf(ISO_LOCAL_DATE_TIME.format(local));
            case OffsetDateTime zoned -> TextNode.valueOf(zoned.toInstant().toString());
            default -> TextNode.valueOf(value.toString());
        };
    }

    private static JsonNode number(double value) {
        return Double.isFinite(value)
                ? DecimalNode.valueOf(BigDecimal.valueOf(value))
                : TextNode.valueOf(Double.toString(value));
    }
}
