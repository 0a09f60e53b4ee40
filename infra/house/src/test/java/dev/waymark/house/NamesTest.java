package dev.waymark.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A name is the thing or the act, and every package says what it is for.
class NamesTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"Manager", "Helper", "Util", "Utils", "Impl", "Base", "Common", "Context"})
    void no_class_hides_behind_a_name_that_says_nothing(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(House.CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void every_package_says_what_it_is_and_is_null_marked(Room room) throws Exception {
        for (Path folder : Repository.packages(room.folder() + "/src/main/java")) {
            Path info = folder.resolve("package-info.java");
            assertThat(info).isRegularFile();
            assertThat(Files.readString(info))
                    .as(info.toString())
                    .startsWith("/// ")
                    .contains("\n@NullMarked\npackage dev.waymark.");
        }
    }
}
