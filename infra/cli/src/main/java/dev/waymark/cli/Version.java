package dev.waymark.cli;

/// Which Waymark this is, from the jar's manifest.
public final class Version {

    public static final String TEXT = "waymark " + number();

    private Version() {}

    private static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
