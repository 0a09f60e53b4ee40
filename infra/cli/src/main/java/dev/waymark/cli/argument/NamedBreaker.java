package dev.waymark.cli.argument;

import dev.waymark.kernel.run.Breaker;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A circuit breaker by name and value: `kill_file=/tmp/stop`.
public final class NamedBreaker implements ITypeConverter<Breaker> {

    @Override
    public Breaker convert(String typed) {
        String[] parts = typed.split("=", 2);
        try {
            return Breaker.of(parts[0], parts.length == 1 ? "" : parts[1]);
        } catch (IllegalArgumentException unclear) {
            throw new TypeConversionException(String.valueOf(unclear.getMessage()));
        }
    }
}
