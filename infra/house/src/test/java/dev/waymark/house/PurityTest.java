package dev.waymark.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What decides is a function: time, names and chance come in as arguments, and nothing is printed.
class PurityTest {

    private static final DescribedPredicate<JavaClass> CORE =
            Room.classesOf(Room.on("shared-kernel", "command-side", "query-side"));

    private static final Set<String> CLOCKS =
            Set.of(
                    "java.time.Clock.system",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone",
                    "java.time.Clock.tickMillis",
                    "java.time.Clock.tickSeconds",
                    "java.time.Clock.tickMinutes",
                    "java.time.InstantSource.system",
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime");

    private static final Set<String> CHANCE =
            Set.of(
                    "java.util.UUID.randomUUID",
                    "java.lang.Math.random",
                    "java.util.Random.<init>",
                    "java.security.SecureRandom.<init>",
                    "java.util.concurrent.ThreadLocalRandom.current");

    private static final Set<String> SURROUNDINGS =
            Set.of(
                    "java.lang.System.out",
                    "java.lang.System.err",
                    "java.lang.System.in",
                    "java.lang.System.console",
                    "java.lang.System.getenv",
                    "java.lang.Throwable.printStackTrace");

    @Test
    void the_core_never_looks_at_a_clock() {
        never(access -> CLOCKS.contains(name(access)) || isNow(access), "look at a clock");
    }

    @Test
    void the_core_never_throws_dice() {
        never(access -> CHANCE.contains(name(access)), "throw dice");
    }

    @Test
    void the_core_never_prints_and_never_reads_its_surroundings() {
        never(access -> SURROUNDINGS.contains(name(access)), "print or read its surroundings");
    }

    private static boolean isNow(JavaAccess<?> access) {
        return access.getName().equals("now")
                && access.getTargetOwner().getPackageName().equals("java.time");
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    private static void never(
            java.util.function.Predicate<JavaAccess<?>> what, String description) {
        noClasses()
                .that(CORE)
                .should()
                .accessTargetWhere(DescribedPredicate.describe(description, what))
                .check(House.CLASSES);
    }
}
