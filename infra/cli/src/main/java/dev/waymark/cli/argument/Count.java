package dev.waymark.cli.argument;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How many of something.
public final class Count implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String typed) {
        try {
            return Math.toIntExact(Long.parseUnsignedLong(typed));
        } catch (NumberFormatException | ArithmeticException none) {
            throw new TypeConversionException("'" + typed + "' is no count; write 0, 1, 2 ...");
        }
    }
}
