package dev.waymark.runtime;

import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.operations.Ids;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Short random names: easy to type, too many to collide within one project.
final class RandomIds implements Ids {

    private static final int BYTES = 5;

    private final SecureRandom random = new SecureRandom();

    @Override
    public PlanId nextPlan() {
        return new PlanId("p" + next());
    }

    @Override
    public RunId nextRun() {
        return new RunId("r" + next());
    }

    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
