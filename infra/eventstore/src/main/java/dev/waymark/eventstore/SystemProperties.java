package dev.waymark.eventstore;

/// What libraries only take from the system's properties, and take early.
final class SystemProperties {

    private SystemProperties() {}

    static void prepare() {
        setUnlessGiven("axoniq.update-checker.disabled", "true"); // the state phones nobody
        setUnlessGiven("h2.bindAddress", "127.0.0.1"); // other machines see no open port
    }

    private static void setUnlessGiven(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
