package dev.waymark.conformance.scenario;

/// Which part of a scenario's answers is compared. All of it is played whatever is compared.
public enum Part {
    /// What plans say, and why there is none.
    PLAN,
    /// What was computed, and what is there then.
    DATA,
    ALL;

    public boolean includesPlan() {
        return this != DATA;
    }

    public boolean includesData() {
        return this != PLAN;
    }
}
