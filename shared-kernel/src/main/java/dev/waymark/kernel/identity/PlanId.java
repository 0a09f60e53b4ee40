package dev.waymark.kernel.identity;

/// Names one proposed plan.
public record PlanId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
