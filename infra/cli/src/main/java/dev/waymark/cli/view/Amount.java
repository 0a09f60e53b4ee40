package dev.waymark.cli.view;

/// A number and its noun, in the singular for one.
final class Amount {

    private Amount() {}

    /// Of a noun whose plural ends in s.
    static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
