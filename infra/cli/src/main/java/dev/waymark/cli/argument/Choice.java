package dev.waymark.cli.argument;

import dev.waymark.kernel.snapshot.Category;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A category that a person may choose (semantics 3.8).
public final class Choice implements ITypeConverter<Category> {

    @Override
    public Category convert(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT).replace('-', '_')) {
            case "breaking" -> Category.BREAKING;
            case "non_breaking" -> Category.NON_BREAKING;
            default ->
                    throw new TypeConversionException(
                            "'" + typed + "' is no choice; write breaking or non_breaking.");
        };
    }
}
