package dev.waymark.conformance;

import dev.waymark.conformance.scenario.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the command line asks for.
///
/// @param places folders or files with recordings
/// @param part of the scenarios that is compared
/// @param sources folder with the sources of the corpus; null when they lie beside the facts
/// @param deviations document that lists the differences that are meant
/// @param output folder for the reports
record Request(List<Path> places, Part part, @Nullable Path sources, Path deviations, Path output) {

    static final String USAGE =
            """
            usage: infra/conformance/run [OPTION]... DIR...
            Asks Waymark every question recorded under DIR (families intervals, categories,
            scenarios, corpus) and compares. Ends with 'N passed, N failed, N skipped'; exit code 1
            when anything failed. Reports: target/conformance/report.json and report.md.

              --only plan     of scenarios, compare only what plans say
              --only data     of scenarios, compare only what was computed and what is there then
              --sources DIR   sources of the corpus: DIR/<owner>__<repository>/
              --help          this text
            """;

    /// @throws IllegalArgumentException with a sentence for people
    static Request of(List<String> arguments, Path deviations, Path output) {
        List<Path> places = new ArrayList<>();
        Part part = Part.ALL;
        Path sources = null;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--only" -> part = part(value(argument, rest));
                case "--sources" -> sources = Path.of(value(argument, rest));
                default -> places.add(place(argument));
            }
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException("Name at least one folder with recordings.");
        }
        return new Request(places, part, sources, deviations, output);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return rest.next();
    }

    private static Part part(String name) {
        return switch (name) {
            case "plan", "data" -> Part.valueOf(name.toUpperCase(Locale.ROOT));
            default -> throw new IllegalArgumentException("--only takes plan or data.");
        };
    }

    private static Path place(String argument) {
        Path place = Path.of(argument);
        if (argument.startsWith("-") || !place.toFile().exists()) {
            throw new IllegalArgumentException("There is no " + argument + ".");
        }
        return place;
    }
}
