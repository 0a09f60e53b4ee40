package dev.waymark.conformance.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds where two JSON values differ. Numbers with a fraction are equal within 1e-9 of their size,
/// whole ones when they are the same; what means a set must have been sorted before.
public final class Comparison {

    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private final List<Difference> found = new ArrayList<>();

    private Comparison() {}

    public static List<Difference> of(JsonNode expected, JsonNode actual) {
        Comparison comparison = new Comparison();
        comparison.compare("", expected, actual);
        return comparison.found;
    }

    private void compare(String path, @Nullable JsonNode expected, @Nullable JsonNode actual) {
        if (expected != null && actual != null && expected.isObject() && actual.isObject()) {
            objects(path, expected, actual);
        } else if (expected == null || actual == null || !isEqual(expected, actual)) {
            found.add(new Difference(path.isEmpty() ? "/" : path, expected, actual));
        }
    }

    private void objects(String path, JsonNode expected, JsonNode actual) {
        TreeSet<String> names = new TreeSet<>();
        expected.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            compare(path + "/" + name, expected.get(name), actual.get(name));
        }
    }

    private static boolean isEqual(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            boolean whole = expected.isIntegralNumber() && actual.isIntegralNumber();
            return whole
                    ? expected.bigIntegerValue().equals(actual.bigIntegerValue())
                    : isClose(expected.decimalValue(), actual.decimalValue());
        }
        if (expected.isArray() && actual.isArray()) {
            return areEqual(expected, actual);
        }
        return expected.isObject() && actual.isObject()
                ? of(expected, actual).isEmpty()
                : expected.equals(actual);
    }

    private static boolean areEqual(JsonNode expected, JsonNode actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!isEqual(expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClose(BigDecimal a, BigDecimal b) {
        BigDecimal size = a.abs().max(b.abs());
        return a.subtract(b).abs().compareTo(size.multiply(TOLERANCE, MathContext.DECIMAL64)) <= 0;
    }
}
