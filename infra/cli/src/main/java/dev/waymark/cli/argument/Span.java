package dev.waymark.cli.argument;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A length of time: `30s`, `10m`, `2h`, `1h30m`.
public final class Span implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String typed) {
        try {
            Duration span = Duration.parse("PT" + typed.toUpperCase(Locale.ROOT));
            if (!span.isNegative()) {
                return span;
            }
        } catch (DateTimeParseException _) {
            // told below, like negative ones
        }
        throw new TypeConversionException(
                "'" + typed + "' is no length of time; write 30s, 10m, 2h");
    }
}
