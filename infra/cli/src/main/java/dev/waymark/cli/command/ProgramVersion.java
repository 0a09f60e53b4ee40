package dev.waymark.cli.command;

import dev.waymark.cli.Version;
import picocli.CommandLine.IVersionProvider;

/// Tells the library behind the command line which version this is.
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {Version.TEXT};
    }
}
