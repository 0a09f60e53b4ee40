package dev.waymark.cli;

import java.util.Arrays;

/// Where the command line begins.
public final class Main {

    private static final String[] VERSION = {"--version"};

    private Main() {}

    public static void main(String[] arguments) {
        if (Arrays.equals(arguments, VERSION)) {
            System.out.println(Version.TEXT); // without loading what commands need
            System.exit(ExitCode.DONE);
        }
        System.exit(CommandLines.execute(arguments));
    }
}
