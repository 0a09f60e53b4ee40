package dev.waymark.cli.argument;

import dev.waymark.kernel.interval.TimeExpression;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A moment in words. Kept as it was typed, since relative ones count from a clock that only the
/// plan knows.
public final class Moment implements ITypeConverter<String> {

    @Override
    public String convert(String typed) {
        try {
            TimeExpression.parse(typed, Instant.EPOCH);
            return typed;
        } catch (IllegalArgumentException unclear) {
            throw new TypeConversionException(String.valueOf(unclear.getMessage()));
        }
    }
}
